package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.job.JobControl;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops a campaign in its middle: it stops, says why, loses nothing, and goes on later. */
class SendingTroubleTest {

  @TempDir Path folder;
  private Simulator platform;

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 0, 1, 5, Instant.now(), 2000, 2000));
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {601, 602, 603, 604})
  void aRefusalOfEverythingStopsAndTheRestGoesOnAfterARestart(int code) throws Exception {
    String id;
    try (Bench bench = bench(InstantSource.system())) {
      id = bench.ledger.create(Plans.plan("Dues", 2), Plans.numbers(8)).id();
      platform.faults().arm(Service.PLAY_VOICE, new Fault.Slow(Duration.ZERO));
      platform.faults().arm(Service.PLAY_VOICE, new Fault.Refusal(code, false));
      Campaign stopped = bench.submitter.send(id, JobControl.NONE);
      assertThat(stopped.batches())
          .extracting(Batch::state)
          .containsExactly(
              BatchState.ACCEPTED, BatchState.REFUSED, BatchState.WAITING, BatchState.WAITING);
      assertThat(bench.submitter.lastEnd(id))
          .get()
          .isInstanceOfSatisfying(
              SendEnd.RefusedAll.class,
              end -> assertThat(end.refusal().code().number()).isEqualTo(code));
    }
    try (Bench bench = bench(InstantSource.system())) {
      bench.ledger.retryRefused(id, 2);
      assertThat(bench.submitter.send(id, JobControl.NONE).batches())
          .extracting(Batch::state)
          .containsOnly(BatchState.ACCEPTED);
      assertThat(bench.campaigns.fates(id).addUp()).isTrue();
    }
    assertThat(platform.traffic().calledTwice()).isEmpty();
    assertThat(platform.traffic().takenNumbers()).hasSize(8);
  }

  /** A limit on the size of files is how a full disk looks to a process that may not mount one. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDiskThatFillsUpStopsSendingAndNothingIsLost() throws Exception {
    Path ledger = folder.resolve("ledger");
    int stoppedWithWaiting = 0;
    for (int kilobytes = 8; kilobytes <= 12; kilobytes += 2) {
      Process child = SendingChild.start(ledger, platform.endpoint(), kilobytes);
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      stoppedWithWaiting += child.exitValue() == 0 ? 0 : 1;
    }
    assertThat(stoppedWithWaiting).as("the disk was full in the middle").isPositive();
    Process last = SendingChild.start(ledger, platform.endpoint());
    assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(platform.traffic().calledTwice()).isEmpty();
    try (Bench bench = bench(InstantSource.system())) {
      Campaign campaign = bench.ledger.campaigns().getFirst();
      Fates fates = bench.campaigns.fates(campaign.id());
      assertThat(fates.addUp()).isTrue();
      assertThat(fates.imported()).isEqualTo(SendingChild.BATCHES * SendingChild.BATCH_SIZE);
      assertThat(fates.waiting()).isZero();
    }
  }

  /** The folder turns read-only between two sendings: nothing leaves, and nothing is forgotten. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatTurnsReadOnlySendsNothingAndTheRestGoesOnLater() throws Exception {
    Path ledger = folder.resolve("ledger");
    assumeTrue(SendingChild.mayMount(folder), "mounts are not allowed here");
    Process first = SendingChild.start(ledger, platform.endpoint(), 8);
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    long before = platform.traffic().arrived(Service.PLAY_VOICE);
    assertThat(before).isLessThan(SendingChild.BATCHES);
    Process refused = SendingChild.startReadOnly(ledger, platform.endpoint());
    assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isNotZero();
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isEqualTo(before);
    Process last = SendingChild.start(ledger, platform.endpoint());
    assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(platform.traffic().calledTwice()).isEmpty();
    try (Bench bench = bench(InstantSource.system())) {
      Fates fates = bench.campaigns.fates(bench.ledger.campaigns().getFirst().id());
      assertThat(fates.addUp()).isTrue();
      assertThat(fates.waiting()).isZero();
    }
  }

  /** In mid-campaign, what somebody's key press must be written to cannot be written. */
  @Test
  void aListOfNumbersNeverToCallThatCannotBeReadOrWrittenStopsTheNextBatch() throws Exception {
    try (Bench bench = bench(InstantSource.system())) {
      String id = bench.ledger.create(Plans.plan("Dues", 2), Plans.numbers(6)).id();
      Path list = folder.resolve("suppressed.txt");
      platform.faults().arm(Service.PLAY_VOICE, new Fault.Refusal(604, false));
      bench.submitter.send(id, JobControl.NONE);
      bench.ledger.retryRefused(id, 1);
      Files.createDirectories(list);
      assertThatThrownBy(() -> bench.submitter.send(id, JobControl.NONE))
          .isInstanceOf(IOException.class);
      assertThat(platform.traffic().taken(Service.PLAY_VOICE)).isZero();
      assertThat(bench.ledger.find(id).orElseThrow().batches())
          .extracting(Batch::state)
          .containsOnly(BatchState.WAITING);
      Files.delete(list);
      assertThat(bench.submitter.send(id, JobControl.NONE).batches())
          .extracting(Batch::state)
          .containsOnly(BatchState.ACCEPTED);
    }
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void aSecondConsoleAndAFolderThatIsNoneSendNothing() throws Exception {
    try (Bench _ = bench(InstantSource.system())) {
      assertThatThrownBy(() -> Ledger.open(folder.resolve("ledger"), InstantSource.system()))
          .isInstanceOf(IOException.class);
    }
    Path file = Files.writeString(folder.resolve("no-folder"), "a file");
    assertThatThrownBy(() -> Ledger.open(file, InstantSource.system()))
        .isInstanceOf(IOException.class);
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isZero();
  }

  @Test
  void aClockSetBackProvesNothingTooEarly() throws Exception {
    Instant noon = Instant.now();
    var clock = new AtomicReference<>(noon);
    try (Bench bench = bench(clock::get)) {
      String id = bench.ledger.create(Plans.plan("Dues", 2), Plans.numbers(4)).id();
      platform.faults().arm(Service.PLAY_VOICE, Fault.resetBefore());
      bench.submitter.send(id, JobControl.NONE);
      clock.set(noon.minus(Duration.ofDays(2)));
      bench.reconciler.reconcile(id, JobControl.NONE);
      assertThat(bench.ledger.find(id).orElseThrow().batches())
          .as("still unproven, and nothing is never dialled")
          .allMatch(b -> b.state() == BatchState.UNPROVEN || b.closedAt() == null);
      bench.submitter.send(id, JobControl.NONE);
      assertThat(bench.campaigns.fates(id).addUp()).isTrue();
      assertThat(bench.campaigns.fates(id).never()).isZero();
    }
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  private Bench bench(InstantSource clock) throws IOException {
    return new Bench(folder, platform.endpoint(), clock);
  }
}
