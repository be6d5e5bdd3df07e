package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.numbers.Rejection;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.Reply;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who pressed the opt-out key is in no later batch, though nobody asked for records in between. */
class FreshKeysTest {

  /** Late morning in Jakarta, when the simulated people answer most. */
  private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KEY = "1";

  @TempDir Path folder;
  private Simulator platform;
  private Bench bench;
  private PlatformClient onlooker;

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 0, 1, 3, MORNING, 2000, 2000));
    InstantSource clock = platform::now;
    bench = new Bench(folder, platform.endpoint(), clock);
    onlooker = Bench.client(platform.endpoint());
  }

  @AfterEach
  void close() throws Exception {
    onlooker.close();
    bench.close();
    platform.close();
  }

  @Test
  void whoPressedItInOneBatchIsLeftOutOfTheNext() throws Exception {
    Campaign first = bench.ledger.create(plan("Dues", KEY, 300), Plans.numbers(300));
    bench.submitter.send(first.id(), JobControl.NONE);
    List<Bill> calls = records(first.batches().getFirst().tag(), 300);
    List<String> pressed =
        calls.stream().filter(b -> b.userKey().equals(KEY)).map(Bill::destNumber).toList();
    assertThat(pressed).isNotEmpty();

    Campaign next = bench.ledger.create(plan("Dues again", "", 300), Plans.numbers(300));
    Campaign sent = bench.submitter.send(next.id(), JobControl.NONE);
    assertThat(sent.batches().getFirst().leftOut()).isEqualTo(pressed.size());
    assertThat(platform.traffic().takenNumbers(next.batches().getFirst().tag()).keySet())
        .hasSize(300 - pressed.size())
        .doesNotContainAnyElementsOf(pressed);
    List<ImportedNumber> skipped = new ArrayList<>();
    bench.ledger.skipped(next.id(), skipped::add);
    assertThat(skipped)
        .extracting(n -> n.canonical().substring(2))
        .containsExactlyInAnyOrderElementsOf(pressed);
    assertThat(skipped).allMatch(n -> n.rejection() == Rejection.SUPPRESSED);
  }

  @Test
  void aBatchWaitsWhenKeysCannotBeReadAndTheWaySaysSo() throws Exception {
    Campaign campaign = bench.ledger.create(plan("Dues", KEY, 2), Plans.numbers(6));
    platform.faults().arm(Service.GET_BILL, new Fault.Refusal(503, false));
    Campaign stopped = bench.submitter.send(campaign.id(), JobControl.NONE);
    assertThat(stopped.batches())
        .extracting(Batch::state)
        .containsExactly(BatchState.ACCEPTED, BatchState.WAITING, BatchState.WAITING);
    assertThat(bench.submitter.lastEnd(campaign.id()))
        .get()
        .isInstanceOfSatisfying(
            SendEnd.KeysUnread.class,
            end -> {
              assertThat(end.batch()).isEqualTo(2);
              assertThat(end.refusal()).isNotNull();
            });
    assertThat(platform.traffic().taken(Service.PLAY_VOICE)).isOne();

    Campaign done = bench.submitter.send(campaign.id(), JobControl.NONE);
    assertThat(done.batches()).extracting(Batch::state).containsOnly(BatchState.ACCEPTED);
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void whatThePlatformCountsAndDoesNotGiveIsNotRead() throws Exception {
    Campaign first = bench.ledger.create(plan("Dues", KEY, 40), Plans.numbers(40));
    bench.submitter.send(first.id(), JobControl.NONE);
    records(first.batches().getFirst().tag(), 40);
    Campaign next = bench.ledger.create(plan("Dues again", "", 40), Plans.numbers(40));
    platform.faults().arm(Service.GET_BILL, new Fault.Repeated(), 1000);
    bench.submitter.send(next.id(), JobControl.NONE);
    assertThat(bench.submitter.lastEnd(next.id())).contains(new SendEnd.KeysUnread(1, null, null));
    assertThat(platform.traffic().taken(Service.PLAY_VOICE)).isOne();

    platform.faults().clear();
    Campaign sent = bench.submitter.send(next.id(), JobControl.NONE);
    assertThat(sent.batches()).extracting(Batch::state).containsOnly(BatchState.ACCEPTED);
  }

  @Test
  void withoutAnyOptOutKeyNothingIsRead() throws Exception {
    Campaign campaign = bench.ledger.create(plan("Dues", "", 2), Plans.numbers(4));
    bench.submitter.send(campaign.id(), JobControl.NONE);
    assertThat(platform.traffic().arrived(Service.GET_BILL)).isZero();
  }

  private List<Bill> records(String tag, int expected) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<Bill> bills = List.of();
    while (bills.size() < expected && Instant.now().isBefore(deadline)) {
      var from = MORNING.atOffset(ZoneOffset.ofHours(8)).toLocalDateTime().minusDays(1);
      if (onlooker.getBill(BillQuery.tagged(tag, from, from.plusDays(3), 1))
          instanceof Reply.Ok<BillPage>(BillPage page)) {
        bills = page.bills();
      }
    }
    assertThat(bills).hasSize(expected);
    return bills;
  }

  private static CampaignPlan plan(String name, String optOutKey, int batchSize) {
    return new CampaignPlan(
        name,
        Plans.INDONESIA,
        "hello.mp3",
        30,
        60,
        true,
        true,
        "",
        "",
        batchSize,
        Duration.ZERO,
        false,
        optOutKey);
  }
}
