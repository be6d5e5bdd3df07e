package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.Disposition;
import dev.callboard.job.JobControl;
import dev.callboard.notes.NoteStore;
import dev.callboard.notes.Notes;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index answers is what looking at every row gives. */
class RecordingSearchTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final PlatformClock CLOCK = new PlatformClock(ZoneOffset.ofHours(8));
  private static final int ROWS = 1500;

  @TempDir Path folder;
  private final List<RecordingRow> all = new ArrayList<>();
  private Database database;
  private CallIndex callIndex;
  private RecordingStore store;
  private RecordingIndex index;
  private Notes notes;
  private RecordingSearch search;

  @BeforeEach
  void open() throws Exception {
    openAll();
    all.addAll(rows(new Random(5)));
    store.put(all);
  }

  private void openAll() throws Exception {
    database = Database.open(folder.resolve("callboard"));
    callIndex = CallIndex.open(folder.resolve("calls-index"));
    store = new RecordingStore(database, CLOCK, new CallStore(database, CLOCK, callIndex));
    index = RecordingIndex.open(folder.resolve("index"), store);
    notes =
        Notes.open(
            folder.resolve("notes"),
            database,
            new NoteStore(database),
            "ana",
            InstantSource.fixed(NOW));
    notes.catchUp(JobControl.NONE);
    search = new RecordingSearch(index, database, CLOCK, notes, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() throws Exception {
    notes.close();
    index.close();
    callIndex.close();
    database.close();
  }

  @Test
  void everyFilterSelectsWhatItSays() throws Exception {
    Instant from = NOW.minus(Duration.ofDays(60));
    Instant to = NOW.minus(Duration.ofDays(30));
    RecordingFilter any = RecordingFilter.ALL;
    is(any, _ -> true);
    is(
        any.between(from, to),
        r ->
            r.start() >= CallTimes.seconds(from, CLOCK)
                && r.start() < CallTimes.seconds(to, CLOCK));
    is(any.ofNumber("8125"), r -> r.call().number().startsWith("8125"));
    is(any.ofNumber("*37"), r -> r.call().number().endsWith("37"));
    is(any.ofCampaign("cb-0000000000000002"), r -> r.call().tag().contains("2-"));
    is(any.ofCampaign("survey"), r -> r.call().tag().equals("survey"));
    is(any.ending(Disposition.ANSWERED), r -> r.call().disposition() == Disposition.ANSWERED);
    is(any.talked(10, 50), r -> r.call().talk() >= 10 && r.call().talk() <= 50);
    is(any.ofKey("2"), r -> r.call().userKey().equals("2"));
    is(any.in(RecordingGroup.KEPT), r -> r.state() == RecordingState.KEPT);
    is(any.in(RecordingGroup.WAITING), r -> r.state() == RecordingState.ON_PLATFORM);
    is(any.in(RecordingGroup.LOST), r -> r.state() == RecordingState.LOST);
    is(any.in(RecordingGroup.DELETED), r -> r.state() == RecordingState.DELETED);
    is(any.in(RecordingGroup.DAMAGED), r -> r.damage() != Damage.NONE);
    long oldest = CallTimes.seconds(NOW.minus(CallTimes.KEPT_BY_PLATFORM), CLOCK);
    long last = oldest + CallTimes.RISK.toSeconds();
    is(
        any.in(RecordingGroup.AT_RISK),
        r -> r.state() == RecordingState.ON_PLATFORM && r.start() >= oldest && r.start() <= last);
    is(
        any.in(RecordingGroup.KEPT).ofKey("1").talked(30, null).ofNumber("81"),
        r ->
            r.state() == RecordingState.KEPT
                && r.call().userKey().equals("1")
                && r.call().talk() >= 30
                && r.call().number().startsWith("81"));
  }

  @Test
  void notesAreSearchedToo() throws Exception {
    notes.write(3, "Customer DISPUTES amount");
    notes.write(9, "promised");
    assertThat(search.calls(RecordingFilter.ALL.noted("disput"))).containsExactly(3L);
    assertThat(search.calls(RecordingFilter.ALL.noted("nowhere"))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherInOrder() throws Exception {
    List<Long> seen = new ArrayList<>();
    int talk = Integer.MAX_VALUE;
    for (int offset = 0; offset < ROWS; offset += 400) {
      RecordingPage page = search.page(RecordingFilter.ALL, RecordingSort.TALK, true, offset, 400);
      assertThat(page.total()).isEqualTo(ROWS);
      for (RecordingLine line : page.lines()) {
        assertThat(line.talk()).isLessThanOrEqualTo(talk);
        talk = line.talk();
        seen.add(line.callId());
      }
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(ROWS);
  }

  @Test
  void changesAreSeenAtOnceAndSurviveAClosing() throws Exception {
    assertThat(search.counts().kept()).isEqualTo(count(r -> r.state() == RecordingState.KEPT));
    RecordingRow first = all.getFirst();
    store.put(List.of(changed(first, RecordingState.LOST)));
    assertThat(search.page(RecordingFilter.ALL, RecordingSort.START, true, 0, ROWS).lines())
        .filteredOn(line -> line.callId() == first.callId())
        .singleElement()
        .satisfies(line -> assertThat(line.state()).isEqualTo(RecordingState.LOST));
    RecordingArchive.Counts before = search.counts();
    close();
    openAll();
    assertThat(search.counts()).isEqualTo(before);
  }

  @Test
  void anIndexOfAnotherTableIsBegunAnew() throws Exception {
    RecordingArchive.Counts before = search.counts();
    close();
    Files.delete(folder.resolve("callboard.mv.db"));
    openAll();
    assertThat(search.counts().kept()).isZero();
    store.put(all);
    assertThat(search.counts()).isEqualTo(before);
  }

  @Test
  void growthIsTheSumOfWhatWasKeptInEachMonth() throws Exception {
    List<RecordingSearch.Month> months = search.growth(12);
    assertThat(months).hasSize(12);
    assertThat(months.getLast().month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(months.stream().mapToLong(RecordingSearch.Month::bytes).sum())
        .isEqualTo(search.sum(RecordingFilter.ALL).bytes());
  }

  private void is(RecordingFilter filter, Predicate<RecordingRow> expected) throws Exception {
    assertThat(search.calls(filter))
        .as(filter.toString())
        .hasSameElementsAs(all.stream().filter(expected).map(RecordingRow::callId).toList())
        .hasSize(Math.toIntExact(count(expected)));
  }

  private long count(Predicate<RecordingRow> of) {
    return all.stream().filter(of).count();
  }

  private static RecordingRow changed(RecordingRow row, RecordingState state) {
    return new RecordingRow(row.call(), state, "", "", 0, NOW, "gone", Damage.NONE, null, 0);
  }

  private static List<RecordingRow> rows(Random random) {
    List<RecordingRow> rows = new ArrayList<>();
    for (int id = 1; id <= ROWS; id++) {
      Instant start = NOW.minus(Duration.ofMinutes(random.nextInt(150 * 24 * 60)));
      RecordingState state = RecordingState.values()[random.nextInt(4)];
      boolean kept = state == RecordingState.KEPT;
      String tag =
          switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "survey";
            default -> "cb-000000000000000" + random.nextInt(4) + "-" + random.nextInt(30);
          };
      rows.add(
          new RecordingRow(
              new CallFacts(
                  id,
                  CallTimes.seconds(start, CLOCK),
                  "81" + (20 + random.nextInt(60)) + "%06d".formatted(random.nextInt(1_000_000)),
                  tag,
                  random.nextInt(3) == 0 ? String.valueOf(random.nextInt(4)) : "",
                  random.nextInt(200),
                  Disposition.values()[random.nextInt(3)]),
              state,
              kept ? "2026/11/23/" + id + ".mp3" : "",
              kept ? "ab".repeat(32) : "",
              kept ? 20_000 + random.nextInt(200_000) : 0,
              state == RecordingState.ON_PLATFORM ? null : start.plus(Duration.ofHours(2)),
              "",
              kept && random.nextInt(20) == 0 ? Damage.ROT : Damage.NONE,
              null,
              0));
    }
    return rows;
  }
}
