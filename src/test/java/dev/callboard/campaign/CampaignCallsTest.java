package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.calls.Disposition;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.profile.NumberForm;
import dev.callboard.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records decide what became of a number, in whatever order and however often they are read. */
class CampaignCallsTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");
  private static final ZoneOffset PLATFORM = ZoneOffset.ofHours(8);
  private static final int ANSWERED = 0;
  private static final int BUSY = 10006;
  private static final int NO_ANSWER = 10016;

  @TempDir Path folder;
  private Ledger ledger;
  private Database database;
  private CampaignStore campaigns;
  private Campaign campaign;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system());
    database = Database.open(folder.resolve("callboard"));
    campaigns = new CampaignStore(database, ledger);
    campaigns.catchUp(JobControl.NONE);
    campaign = ledger.create(Plans.plan("Dues", 3), Plans.numbers(6));
    for (int batch = 1; batch <= 2; batch++) {
      ledger.step(
          campaign.id(),
          batch,
          new BatchEvent.Sending(new WrittenForm(62, NumberForm.NATIONAL, "")));
      ledger.step(campaign.id(), batch, new BatchEvent.Accepted());
    }
  }

  @AfterEach
  void close() throws Exception {
    database.close();
    ledger.close();
  }

  @Test
  void theLastCallDecidesWhateverTheOrder() throws Exception {
    List<Bill> calls =
        new ArrayList<>(
            List.of(
                call(1, 1, "8120000000", 0, BUSY, ""),
                call(2, 1, "08120000000", 60, NO_ANSWER, ""),
                call(3, 1, "+628120000000", 120, ANSWERED, "1"),
                call(4, 1, "8120000001", 0, ANSWERED, "2"),
                call(5, 1, "628120000001", 60, BUSY, ""),
                call(6, 2, "8120000003", 0, ANSWERED, "0"),
                call(7, 2, "00628120000004", 0, ANSWERED, "1"),
                call(8, 2, "9998120000005", 0, 10009, "")));
    var random = new Random(2);
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(calls, random);
      record(calls.subList(0, 4));
      record(calls.subList(2, 8));
      assertThat(campaigns.fates(campaign.id()).addUp()).isTrue();
    }
    assertThat(campaigns.fates(campaign.id())).isEqualTo(new Fates(6, 0, 0, 0, 1, 3, 0, 1, 1, 0));
    assertThat(campaigns.keyPresses(campaign.id())).isEqualTo(Map.of("1", 2L));
    assertThat(campaigns.numbers(campaign.id(), null, 0, 6))
        .extracting(CampaignNumber::attempts)
        .containsExactly(3, 2, 0, 1, 1, 1);
    assertThat(campaigns.numbers(campaign.id(), Fate.BUSY, 0, 6))
        .singleElement()
        .matches(n -> n.seq() == 1 && n.disposition() == Disposition.BUSY && n.callId() == 5L);
    var results = new CampaignResultStore(database, ledger);
    assertThat(results.page(campaign.id(), new ResultFilter(Fate.BUSY, ""), 0, 6))
        .as("what the last call was like")
        .extracting(CampaignResult::ring, CampaignResult::talk, CampaignResult::cause)
        .containsExactly(tuple(5, 0, BUSY));
    assertThat(results.failures(campaign.id())).isEqualTo(Map.of(10009, 1L));
    Rhythm rhythm = new CampaignRhythmStore(database).rhythm(campaign.id());
    assertThat(rhythm.minutes())
        .as("each call counted once, by the minute it began in")
        .extracting(Rhythm.CallMinute::at, Rhythm.CallMinute::calls, Rhythm.CallMinute::answered)
        .containsExactly(
            tuple(MORNING, 5, 3),
            tuple(MORNING.plusSeconds(60), 2, 0),
            tuple(MORNING.plusSeconds(120), 1, 1));
    assertThat(campaigns.progress(campaign.id()))
        .containsExactly(
            new CampaignStore.BatchProgress(1, 2, 1, 5, 1),
            new CampaignStore.BatchProgress(2, 3, 2, 3, 0));
  }

  @Test
  void recordsOfOthersChangeNothing() throws Exception {
    record(
        List.of(
            call(1, 2, "8120000000", 0, ANSWERED, "1"),
            call(2, 1, "8129999999", 0, ANSWERED, "1"),
            tagged(3, "cb-somebodyelse-1", "8120000000", 0, ANSWERED, "1"),
            tagged(4, "0", "8120000000", 0, ANSWERED, "1")));
    assertThat(campaigns.fates(campaign.id())).isEqualTo(new Fates(6, 0, 0, 0, 6, 0, 0, 0, 0, 0));
    assertThat(campaigns.keyPresses(campaign.id())).isEmpty();
    assertThat(campaigns.progress(campaign.id()))
        .extracting(CampaignStore.BatchProgress::records)
        .as("records prove that the tag arrived, whatever number they name")
        .containsExactly(1, 1);
  }

  private void record(List<Bill> calls) throws Exception {
    database.write(
        connection -> {
          campaigns.recorded(connection, calls, new PlatformClock(PLATFORM));
          return null;
        });
  }

  private Bill call(long id, int batch, String number, int after, int cause, String userKey) {
    String tag = campaign.batches().get(batch - 1).tag();
    return tagged(id, tag, number, after, cause, userKey);
  }

  private static Bill tagged(
      long id, String tag, String number, int after, int cause, String userKey) {
    boolean answered = cause == ANSWERED;
    Instant start = MORNING.plusSeconds(after);
    return new Bill(
        id,
        "",
        number,
        "",
        written(start),
        answered ? written(start.plusSeconds(5)) : null,
        written(start.plusSeconds(20)),
        5,
        answered ? 15 : 0,
        "callout",
        6,
        "0",
        "0",
        "0",
        tag,
        "",
        "",
        10041,
        cause,
        userKey);
  }

  /** As the platform writes a time. */
  private static String written(Instant time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(time.atOffset(PLATFORM));
  }
}
