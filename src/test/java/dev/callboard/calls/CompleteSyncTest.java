package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.job.JobControl;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync goes on where another ended, leaves alone what is proven, and knows what it has not read. */
class CompleteSyncTest {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final int DAYS = 9;

  /** Platform time: long enough ago that nothing is late any more. */
  private static final LocalDateTime FIRST =
      LocalDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.DAYS).minusDays(40);

  private static final Instant FROM = RandomBills.instant(FIRST);
  private static final Instant TO = RandomBills.instant(FIRST.plusDays(DAYS));

  @TempDir Path profile;

  private final RandomBills random = new RandomBills(7);

  /** The first seconds of all spans that were asked for. */
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  private BillServer server;
  private CallsFixture calls;

  @BeforeEach
  void open() throws IOException {
    server = new BillServer();
    for (int day = 0; day < DAYS; day++) {
      add(day * 1_000L, 600, FIRST.plusDays(day));
    }
    server.twist =
        (_, fields, answer) -> {
          asked.add(fields.get("starttime"));
          return answer;
        };
    calls = CallsFixture.open(profile, server.endpoint());
  }

  @AfterEach
  void close() throws IOException {
    calls.close();
    server.close();
  }

  @Test
  void whatIsProvenForGoodIsNotAskedForAgain() throws Exception {
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
    int before = server.requests();
    SyncReport nothing = complete(FROM, TO);
    assertThat(server.requests()).isEqualTo(before);
    assertThat(nothing.gapFree()).isTrue();
    assertThat(nothing.spans()).isEmpty();
  }

  @Test
  void whatWasNotReachedStaysAGapAndIsAllThatIsReadWhenOneGoesOn() throws Exception {
    SyncReport part = calls.sync().complete(FROM, TO, after(4));
    assertThat(part.cancelled()).isTrue();
    calls.close();
    Files.delete(profile.resolve("callboard.mv.db"));
    calls = CallsFixture.open(profile, server.endpoint());
    List<SyncSpan> spans = calls.sync().spans();
    assertThat(spans)
        .as("newest first")
        .extracting(SyncSpan::verdict)
        .containsExactly(Verdict.MISSING, Verdict.PROVEN);
    assertThat(spans.getFirst().from()).isEqualTo(FROM);
    assertThat(spans.getLast().to()).isEqualTo(TO);
    String proven =
        WRITTEN.format(LocalDateTime.ofInstant(spans.getLast().from(), ZoneOffset.ofHours(8)));
    asked.clear();
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(asked).isNotEmpty().allSatisfy(from -> assertThat(from).isLessThan(proven));
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(calls.sync().spans()).extracting(SyncSpan::verdict).containsExactly(Verdict.PROVEN);
  }

  @Test
  void aWindowIsResumedBehindTheLastPageThatWasStored() throws Exception {
    Set<Integer> pages = leaveTheNewestDayAfterNinePages();
    assertThat(pages).hasSize(9);
    pages.clear();
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(pages).hasSize(17).allMatch(page -> page > 9);
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(profile.resolve("sync.resume")).doesNotExist();
  }

  @Test
  void whereRecordsCameBetweenAllIsReadAgain() throws Exception {
    leaveTheNewestDayAfterNinePages();
    server.add(List.of(random.bill(400_001, WRITTEN.format(FIRST.plusDays(8)))));
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void whatTellsHowFarItWasMayBeDamagedAtAnyByte() throws Exception {
    leaveTheNewestDayAfterNinePages();
    Path file = profile.resolve("sync.resume");
    byte[] whole = Files.readAllBytes(file);
    ResumePoint point = calls.log().resumePoint();
    int most = point.left(Instant.now()).orElseThrow().pages().size();
    for (int i = 0; i < whole.length; i += 97) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      int left = point.left(Instant.now()).map(l -> l.pages().size()).orElse(0);
      assertThat(left).isLessThan(most);
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(point.left(Instant.now()).map(l -> l.pages().size()).orElse(0)).isLessThan(most);
    }
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void pagesOfLongAgoAreReadAgain() throws Exception {
    leaveTheNewestDayAfterNinePages();
    ResumePoint point = calls.log().resumePoint();
    assertThat(point.left(Instant.now())).isPresent();
    assertThat(point.left(Instant.now().plus(Duration.ofHours(2)))).isEmpty();
    assertThat(point.left(Instant.now().minus(Duration.ofHours(2))))
        .as("a clock that was set back")
        .isEmpty();
  }

  @Test
  void whatIsToldOfAnotherLogIsNotBelieved() throws Exception {
    leaveTheNewestDayAfterNinePages();
    Path file = profile.resolve("sync.resume");
    assertThat(
            new ResumePoint(file, () -> Position.START).left(Instant.now()).orElseThrow().pages())
        .isEmpty();
  }

  /** Returns the pages of the newest day that are asked for. */
  private Set<Integer> leaveTheNewestDayAfterNinePages() throws Exception {
    add(500_000, 2_000, FIRST.plusDays(8));
    server.mostPerPage = 100;
    Set<Integer> pages = new ConcurrentSkipListSet<>();
    String newest = WRITTEN.format(FIRST.plusDays(8));
    server.twist =
        (_, fields, answer) -> {
          if (newest.equals(fields.get("starttime"))) {
            pages.add(Integer.valueOf(fields.get("currentpage")));
          }
          return answer;
        };
    assertThat(calls.sync().complete(FROM, TO, after(9)).cancelled()).isTrue();
    calls.close();
    calls = CallsFixture.open(profile, server.endpoint());
    return pages;
  }

  @Test
  void aGapOverrulesNoProof() throws Exception {
    Instant middle = RandomBills.instant(FIRST.plusDays(5));
    complete(middle, TO);
    server.twist = (_, _, _) -> "{\"ret\":604,\"data\":[],\"msg\":\"IP is not authorized\"}";
    assertThat(calls.sync().sync(FROM, TO, JobControl.NONE).refusal()).isNotNull();
    assertThat(calls.sync().spans())
        .extracting(SyncSpan::from, SyncSpan::to, SyncSpan::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FROM, middle, Verdict.MISSING),
            org.assertj.core.groups.Tuple.tuple(middle, TO, Verdict.PROVEN));
  }

  @Test
  void aGapBetweenIsFilledAndNothingBesideIt() throws Exception {
    Instant early = RandomBills.instant(FIRST.plusDays(3));
    Instant late = RandomBills.instant(FIRST.plusDays(6));
    complete(FROM, early);
    complete(late, TO);
    asked.clear();
    assertThat(complete(FROM, TO).gapFree()).isTrue();
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            from ->
                assertThat(from)
                    .isBetween(
                        WRITTEN.format(FIRST.plusDays(3)), WRITTEN.format(FIRST.plusDays(6))));
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void lateRecordsAreFoundWithinTheLookBackAndCostNoMore() throws Exception {
    Instant now = Instant.now();
    LocalDateTime platform = LocalDateTime.ofInstant(now, ZoneOffset.ofHours(8));
    add(100_000, 40, platform.minusHours(30));
    calls.sync().complete(now.minus(Duration.ofDays(3)), now, JobControl.NONE);
    asked.clear();
    server.add(List.of(random.bill(200_001, WRITTEN.format(platform.minusHours(20)))));
    SyncReport report = calls.sync().recent(now, JobControl.NONE);
    assertThat(report.fresh()).isEqualTo(1);
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            from ->
                assertThat(from)
                    .isGreaterThanOrEqualTo(WRITTEN.format(platform.minusDays(1).minusMinutes(1))));
  }

  @Test
  void theFirstSyncReadsAWeekAndALaterOneAllSinceThen() throws Exception {
    Instant then = RandomBills.instant(FIRST.plusDays(8));
    calls.sync().recent(then, JobControl.NONE);
    assertThat(calls.sync().spans().getFirst().from()).isEqualTo(then.minus(Duration.ofDays(7)));
    asked.clear();
    calls.sync().recent(TO, JobControl.NONE);
    assertThat(asked).contains(WRITTEN.format(FIRST.plusDays(8)));
    assertThat(calls.sync().spans())
        .singleElement()
        .satisfies(span -> assertThat(span.to()).isEqualTo(TO));
  }

  @Test
  void unqueriedRecordsAreAllReadThoughEachAnswerTakesThemOutOfTheSet() throws Exception {
    server.mostPerPage = 100;
    asking(1);
    SyncReport report = complete(FROM, TO);
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(server.queried).hasSize(server.bills().size());
    assertThat(report.gapFree()).as("nobody can tell what others have queried").isFalse();
    assertThat(calls.sync().spans())
        .extracting(SyncSpan::verdict)
        .containsExactly(Verdict.SUSPECTED);
  }

  @Test
  void unqueriedRecordsAreAllReadWhereThePlatformMarksThemLater() throws Exception {
    server.mostPerPage = 100;
    server.marks = false;
    asking(1);
    complete(FROM, TO);
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void queriedRecordsAloneProveNothing() throws Exception {
    server.queried.addAll(List.of(1L, 2L, 3L));
    asking(2);
    SyncReport report = complete(FROM, TO);
    assertThat(calls.bills()).containsOnlyKeys(1L, 2L, 3L);
    assertThat(report.gapFree()).isFalse();
    int before = server.requests();
    complete(FROM, TO);
    assertThat(server.requests()).as("asked for again").isEqualTo(before);
  }

  @Test
  void aTagIsAskedForAmongAllRecordsWhateverTheChoice() throws Exception {
    asking(1);
    server.queried.addAll(server.bills().keySet());
    calls.sync().syncTag("cb-1-1", FROM, TO, JobControl.NONE);
    assertThat(calls.bills()).isNotEmpty();
  }

  private void asking(int flag) throws IOException {
    calls.close();
    calls =
        CallsFixture.open(
            profile, server.endpoint(), new SyncRule(flag, SyncRule.USUAL.lookBack()));
  }

  private void add(long firstId, int count, LocalDateTime from) {
    server.add(
        java.util.stream.LongStream.range(firstId, firstId + count)
            .mapToObj(id -> random.bill(id + 1, WRITTEN.format(from.plusSeconds(id % 3_600))))
            .toList());
  }

  private SyncReport complete(Instant from, Instant to) throws IOException {
    return calls.sync().complete(from, to, JobControl.NONE);
  }

  private JobControl after(int requests) {
    return new JobControl() {
      @Override
      public void progress(long done, long total) {}

      @Override
      public boolean cancelled() {
        return server.requests() >= requests;
      }
    };
  }
}
