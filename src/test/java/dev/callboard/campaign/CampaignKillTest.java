package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.simulator.ChaosRates;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.simulator.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that sends forty batches to a platform which drops and garbles replies is killed at random
 * moments and started again until it is done. {@code -Dcallboard.campaign.kills=N} sets how many
 * campaigns.
 */
class CampaignKillTest {

  private static final int RUNS = Integer.getInteger("callboard.campaign.kills", 4);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  @Test
  void nobodyIsCalledTwiceAndEveryNumberHasAFate() throws Exception {
    for (int run = 0; run < RUNS; run++) {
      try (Simulator simulator =
          Simulator.start(new SimulatorOptions(0, 0, 1, run, Instant.now(), 2000, 2000))) {
        Path home = folder.resolve("run" + run);
        sendThroughKills(simulator, home.resolve("ledger"), new Random(run));
        check(simulator, home);
      }
    }
  }

  private static void sendThroughKills(Simulator simulator, Path ledger, Random random)
      throws Exception {
    simulator.faults().chaos(random.nextLong(), ChaosRates.evenly(0.3));
    Traffic traffic = simulator.traffic();
    long next = 0;
    for (int kills = 0; kills < 3; kills++) {
      next = traffic.arrived(Service.PLAY_VOICE) + random.nextInt(SendingChild.BATCHES / 3);
      Process child = SendingChild.start(ledger, simulator.endpoint());
      while (child.isAlive() && traffic.arrived(Service.PLAY_VOICE) < next) {
        child.waitFor(1, TimeUnit.MILLISECONDS);
      }
      // Anywhere in the next few steps of the ledger, not only just behind an arrival.
      child.waitFor(random.nextInt(8), TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
    }
    Process last = SendingChild.start(ledger, simulator.endpoint());
    assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
  }

  private static void check(Simulator simulator, Path home) throws Exception {
    simulator.faults().clear();
    Traffic traffic = simulator.traffic();
    try (Bench bench = new Bench(home, simulator.endpoint(), InstantSource.system())) {
      assertThat(bench.ledger.campaigns()).hasSize(1);
      String id = bench.ledger.campaigns().getFirst().id();
      int taken = traffic.takenNumbers().size();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (bench.campaigns.fates(id).called() < taken && Instant.now().isBefore(deadline)) {
        bench.reconciler.reconcile(id, JobControl.NONE);
      }
      Fates fates = bench.campaigns.fates(id);
      assertThat(fates.addUp()).isTrue();
      assertThat(fates.imported()).isEqualTo(SendingChild.BATCHES * SendingChild.BATCH_SIZE);
      assertThat(fates.called()).isEqualTo(taken);
      assertThat(fates.waiting()).isZero();
      assertThat(traffic.calledTwice()).isEmpty();
      for (Batch batch : bench.ledger.find(id).orElseThrow().batches()) {
        Map<String, Integer> arrived = traffic.arrivedNumbers(batch.tag());
        assertThat(arrived.values()).as("one request at most").allMatch(times -> times == 1);
        assertThat(batch.state())
            .isEqualTo(
                traffic.takenTags().contains(batch.tag())
                    ? BatchState.ACCEPTED
                    : BatchState.UNPROVEN);
      }
    }
  }
}
