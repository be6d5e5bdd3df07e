package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number has a fate and the sums add up, over a real wire and a real database. */
class CampaignFatesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Simulator simulator;
  private Bench bench;

  /** Runs ahead of the machine's clock by what a test says. */
  private Duration ahead = Duration.ZERO;

  @BeforeEach
  void open() throws Exception {
    simulator = Simulator.start(new SimulatorOptions(0, 0, 1, 3, Instant.now(), 2000, 2000));
    bench = bench();
  }

  private Bench bench() throws Exception {
    InstantSource clock = () -> Instant.now().plus(ahead);
    return new Bench(folder, simulator.endpoint(), clock);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
    simulator.close();
  }

  @Test
  void aCampaignFromListToLastRecord() throws Exception {
    List<JudgedNumber> list = new ArrayList<>(Plans.numbers(40));
    list.addAll(NumberImport.fromText("0812\nnobody\n+447900000001", Plans.INDONESIA));
    Campaign campaign = bench.ledger.create(Plans.plan("Dues", 10), list);
    String id = campaign.id();
    assertThat(fates(id)).isEqualTo(new Fates(43, 3, 40, 0, 0, 0, 0, 0, 0, 0));
    simulator.faults().arm(Service.PLAY_VOICE, Fault.resetAfter());
    simulator.faults().arm(Service.PLAY_VOICE, Fault.html());
    bench.submitter.send(id, JobControl.NONE);
    assertThat(fates(id)).isEqualTo(new Fates(43, 3, 20, 20, 0, 0, 0, 0, 0, 0));
    bench.submitter.send(id, JobControl.NONE);
    assertThat(fates(id).waiting()).isZero();

    Fates fates = reconciledUntilCalled(id, 30);
    assertThat(fates.unproven()).isEqualTo(10);
    Campaign reconciled = bench.ledger.find(id).orElseThrow();
    assertThat(reconciled.batches())
        .extracting(Batch::state)
        .containsExactly(
            BatchState.ACCEPTED, BatchState.UNPROVEN, BatchState.ACCEPTED, BatchState.ACCEPTED);
    assertThat(reconciled.batches().getFirst().acceptedBy()).isEqualTo(Batch.AcceptedBy.RECORDS);
    for (Fate fate : Fate.values()) {
      assertThat(bench.campaigns.numbers(id, fate, 0, 100))
          .hasSize((int) count(fates, fate))
          .allMatch(n -> n.fate() == fate);
    }
    assertThat(bench.campaigns.numbers(id, null, 38, 3))
        .extracting(CampaignNumber::seq)
        .containsExactly(38, 39, 40);

    long pressed =
        bench.campaigns.numbers(id, null, 0, 100).stream()
            .filter(n -> !n.userKey().isEmpty())
            .count();
    assertThat(bench.campaigns.keyPresses(id).values().stream().mapToLong(k -> k).sum())
        .isEqualTo(pressed);
    checkExport(id, reconciled);
    rebuiltIsTheSame(id, fates);
    bench.ledger.decide(id, 2, false);
    assertThat(fates(id).waiting()).isEqualTo(10);
    bench.submitter.send(id, JobControl.NONE);
    assertThat(reconciledUntilCalled(id, 40).called()).isEqualTo(40);
    assertThat(simulator.traffic().calledTwice()).isEmpty();
  }

  @Test
  void theDatabaseSaysWhetherItHasEveryNumberAlready(@TempDir Path elsewhere) throws Exception {
    try (Ledger ledger = Ledger.open(elsewhere.resolve("ledger"), InstantSource.system());
        Database database = Database.open(elsewhere.resolve("callboard"))) {
      Campaign early = ledger.create(Plans.plan("Early", 10), Plans.numbers(30));
      CampaignStore campaigns = new CampaignStore(database, ledger);
      assertThat(campaigns.results().holds(early.id())).isFalse();
      campaigns.catchUp(JobControl.NONE);
      assertThat(campaigns.results().holds(early.id())).isTrue();
    }
  }

  @Test
  void whoIsListedAfterTheCampaignWasStoredIsSkippedByThatRule() throws Exception {
    String id = bench.ledger.create(Plans.plan("Dues", 10), Plans.numbers(30)).id();
    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    suppress(since, 3, 4, 12, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    bench.submitter.send(id, JobControl.NONE);
    assertThat(fates(id)).isEqualTo(new Fates(30, 13, 0, 0, 17, 0, 0, 0, 0, 0));
    assertThat(simulator.traffic().takenNumbers()).hasSize(17);
    assertThat(bench.ledger.find(id).orElseThrow().batches())
        .extracting(Batch::state, Batch::toCall)
        .containsExactly(
            tuple(BatchState.ACCEPTED, 8),
            tuple(BatchState.ACCEPTED, 9),
            tuple(BatchState.DROPPED, 0));
    assertThat(bench.campaigns.numbers(id, Fate.SKIPPED, 0, 100))
        .hasSize(13)
        .allMatch(n -> new SkipReason(Rejection.SUPPRESSED, "by phone", since).equals(n.why()));
    assertThat(bench.campaigns.numbers(id, Fate.ON_PLATFORM, 0, 100)).hasSize(17);
    assertThat(bench.campaigns.numbers(id, Fate.NEVER, 0, 100)).isEmpty();
    List<ImportedNumber> skipped = new ArrayList<>();
    bench.ledger.skipped(id, skipped::add);
    assertThat(skipped).hasSize(13).allMatch(n -> n.rejection() == Rejection.SUPPRESSED);
    Path csv = folder.resolve("left-out.csv");
    bench.export.write(id, csv, JobControl.NONE);
    assertThat(Files.readAllLines(csv).stream().filter(l -> l.contains(",skipped,suppressed,,")))
        .hasSize(13);
    rebuiltIsTheSame(id, fates(id));
    assertThat(reconciledUntilCalled(id, 17).skipped()).isEqualTo(13);
    ahead = Duration.ofHours(27);
    bench.reconciler.reconcile(id, JobControl.NONE);
    assertThat(fates(id).never()).isZero();
  }

  @Test
  void whoWasLeftOutOfASecondSendingButCalledByTheFirstIsCalled() throws Exception {
    String id = bench.ledger.create(Plans.plan("Dues", 10), Plans.numbers(10)).id();
    // All others have their records before this one, which a second sending leaves out.
    simulator.faults().lateRecords(1, Duration.ofMinutes(30));
    simulator.faults().arm(Service.PLAY_VOICE, Fault.resetAfter());
    bench.submitter.send(id, JobControl.NONE);
    assertThat(fates(id).unproven()).isEqualTo(10);
    bench.ledger.decide(id, 1, false);
    suppress(Instant.now(), 0, 1, 2, 3, 4, 5, 6, 7, 8);
    simulator.faults().arm(Service.PLAY_VOICE, Fault.html());
    bench.submitter.send(id, JobControl.NONE);
    assertThat(fates(id)).isEqualTo(new Fates(10, 9, 0, 1, 0, 0, 0, 0, 0, 0));
    Fates fates = reconciledUntilCalled(id, 10);
    assertThat(fates.skipped()).isZero();
    assertThat(bench.campaigns.numbers(id, Fate.SKIPPED, 0, 100)).isEmpty();
  }

  private void suppress(Instant since, int... indexes) throws Exception {
    List<SuppressedNumber> numbers = new ArrayList<>();
    for (int index : indexes) {
      numbers.add(
          new SuppressedNumber(String.format("62812%07d", index), since, "by phone", "asked"));
    }
    bench.never.own().add(numbers);
  }

  @Test
  void absenceIsProofOnlyWhenThePlatformsDayIsOver() throws Exception {
    String id = bench.ledger.create(Plans.plan("Dues", 5), Plans.numbers(5)).id();
    simulator.faults().arm(Service.PLAY_VOICE, Fault.html());
    bench.submitter.send(id, JobControl.NONE);
    Campaign unproven = bench.ledger.find(id).orElseThrow();
    Instant provable =
        bench.reconciler.provableFrom(unproven, unproven.batches().getFirst()).orElseThrow();
    assertThat(Duration.between(Instant.now(), provable))
        .isBetween(Duration.ofHours(1), Duration.ofHours(27));
    bench.ledger.decide(id, 1, true);
    bench.reconciler.reconcile(id, JobControl.NONE);
    assertThat(fates(id).onPlatform()).isEqualTo(5);
    ahead = Duration.ofHours(27);
    bench.reconciler.reconcile(id, JobControl.NONE);
    assertThat(fates(id).never()).isEqualTo(5);
  }

  @Test
  void unprovenWithoutRecordsStaysSoForEver() throws Exception {
    String id = bench.ledger.create(Plans.plan("Dues", 5), Plans.numbers(5)).id();
    simulator.faults().arm(Service.PLAY_VOICE, Fault.html());
    bench.submitter.send(id, JobControl.NONE);
    ahead = Duration.ofDays(60);
    bench.reconciler.reconcile(id, JobControl.NONE);
    assertThat(fates(id).unproven()).isEqualTo(5);
  }

  private void checkExport(String id, Campaign campaign) throws Exception {
    Path csv = folder.resolve("campaign.csv");
    assertThat(bench.export.write(id, csv, JobControl.NONE)).isEqualTo(43);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(44);
    assertThat(lines.getFirst())
        .contains("destnumber,fate,reason,tag,id,ring,talk,userkey,hangupcause")
        .endsWith("hangupdirection,attempts");
    List<CampaignNumber> numbers = bench.campaigns.numbers(id, null, 0, 43);
    for (int i = 0; i < numbers.size(); i++) {
      CampaignNumber number = numbers.get(i);
      List<String> call = List.of(lines.get(i + 1).split(",", -1)).subList(5, 11);
      if (number.callId() == null) {
        assertThat(call).as("a number that was not called").containsOnly("");
      } else {
        assertThat(call.subList(0, 3))
            .containsExactly("" + number.ring(), "" + number.talk(), number.userKey());
        assertThat(call.get(5)).isEqualTo("" + number.attempts());
      }
    }
    assertThat(numbers)
        .as("rings and talks")
        .anyMatch(n -> n.ring() > 0)
        .anyMatch(n -> n.talk() > 0);
    assertThat(lines.stream().filter(l -> l.contains(",called,"))).hasSize(30);
    assertThat(lines.stream().filter(l -> l.contains(",unproven,"))).hasSize(10);
    assertThat(lines.stream().filter(l -> l.contains(",skipped,"))).hasSize(3);
    assertThat(lines.subList(1, lines.size()))
        .as("reasons are spelt as in the pre-flight's JSON")
        .allSatisfy(l -> assertThat(l.split(",", -1)[2]).matches("[a-z0-9_]*"));
    assertThat(lines.get(1))
        .startsWith("8120000000,called,")
        .contains(campaign.batches().getFirst().tag());
  }

  private void rebuiltIsTheSame(String id, Fates before) throws Exception {
    List<CampaignNumber> numbers = bench.campaigns.numbers(id, null, 0, 100);
    bench.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
        Files.delete(file);
      }
    }
    bench = bench();
    assertThat(fates(id)).isEqualTo(before);
    assertThat(bench.campaigns.numbers(id, null, 0, 100)).isEqualTo(numbers);
  }

  private Fates reconciledUntilCalled(String id, int called) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    Fates fates = fates(id);
    while (fates.called() < called && Instant.now().isBefore(deadline)) {
      bench.reconciler.reconcile(id, JobControl.NONE);
      fates = fates(id);
    }
    assertThat(fates.called()).isEqualTo(called);
    return fates;
  }

  private Fates fates(String id) throws Exception {
    Fates fates = bench.campaigns.fates(id);
    assertThat(fates.addUp()).as(fates.toString()).isTrue();
    return fates;
  }

  private static long count(Fates fates, Fate fate) {
    return switch (fate) {
      case SKIPPED -> fates.skipped();
      case WAITING -> fates.waiting();
      case UNPROVEN -> fates.unproven();
      case ON_PLATFORM -> fates.onPlatform();
      case ANSWERED -> fates.answered();
      case NO_ANSWER -> fates.noAnswer();
      case BUSY -> fates.busy();
      case FAILED -> fates.failed();
      case NEVER -> fates.never();
    };
  }
}
