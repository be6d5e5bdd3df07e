package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.country.Countries;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.profile.NumberForm;
import dev.callboard.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What records tell before the next batch leaves: who wants no more calls, and how long it takes. */
class OptOutAndPaceTest {

  private static final Instant SENT = Instant.parse("2026-11-23T02:00:00Z");
  private static final ZoneOffset PLATFORM = ZoneOffset.ofHours(8);
  private static final InstantSource CLOCK = InstantSource.fixed(SENT);

  @TempDir Path folder;
  private Ledger ledger;
  private Database database;
  private CampaignStore campaigns;
  private Campaign campaign;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(folder.resolve("ledger"), CLOCK);
    database = Database.open(folder.resolve("callboard"));
    campaigns = new CampaignStore(database, ledger);
    campaigns.catchUp(JobControl.NONE);
    var plan =
        new CampaignPlan(
            "Dues",
            Countries.find("id").orElseThrow(),
            "hello.mp3",
            null,
            null,
            true,
            true,
            "",
            "",
            40,
            Duration.ZERO,
            false,
            "9");
    campaign = ledger.create(plan, Plans.numbers(50));
    ledger.step(
        campaign.id(), 1, new BatchEvent.Sending(new WrittenForm(62, NumberForm.NATIONAL, "")));
    campaign = ledger.step(campaign.id(), 1, new BatchEvent.Accepted());
  }

  @AfterEach
  void close() throws Exception {
    database.close();
    ledger.close();
  }

  @Test
  void whoPressedTheKeyIsPutOnTheListWithSourceAndDate() throws Exception {
    var never = new NeverCall(folder);
    var optOut = new OptOutStore(database, ledger, never, CLOCK);
    List<ImportedNumber> batch = ledger.numbers(campaign.id(), 1);
    assertThat(optOut.of(campaign, batch)).isEmpty();
    record(List.of(call(0, 0, "1"), call(1, 5, "9"), call(2, 9, "")));
    assertThat(optOut.of(campaign, batch))
        .containsExactly(new LeftOut(1, new SkipReason(Rejection.SUPPRESSED, "Dues", SENT)));
    assertThat(new SuppressionList(folder).all().get("628120000001"))
        .isEqualTo(new SuppressedNumber("628120000001", SENT, "Dues", "pressed 9"));
  }

  @Test
  void thePaceIsMeasuredByTheLastCallsAndNotByFew() throws Exception {
    var pace = new CampaignPaceStore(database, campaigns, CLOCK);
    assertThat(pace.dialling(campaign, 10)).isEmpty();
    record(IntStream.range(0, 10).mapToObj(i -> call(i, i * 10, "")).toList());
    assertThat(pace.dialling(campaign, 10)).isEmpty();
    // 21 calls within 200 s: 19 numbers are left there, 10 would come.
    record(IntStream.range(10, 21).mapToObj(i -> call(i, i * 10, "")).toList());
    assertThat(pace.dialling(campaign, 10))
        .contains(Duration.ofSeconds(200).dividedBy(21).multipliedBy(29));
  }

  private void record(List<Bill> calls) throws Exception {
    database.write(
        connection -> {
          campaigns.recorded(connection, calls, new PlatformClock(PLATFORM));
          return null;
        });
  }

  private Bill call(int index, int after, String userKey) {
    Instant start = SENT.plusSeconds(after);
    return new Bill(
        index + 1,
        "",
        String.format("812%07d", index),
        "",
        written(start),
        written(start.plusSeconds(5)),
        written(start.plusSeconds(20)),
        5,
        15,
        "callout",
        6,
        "0",
        "0",
        "0",
        campaign.batches().getFirst().tag(),
        "",
        "",
        10041,
        0,
        userKey);
  }

  /** As the platform writes a time. */
  private static String written(Instant time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(time.atOffset(PLATFORM));
  }
}
