package dev.callboard.campaign;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A process that sends forty batches to a platform which drops, delays and garbles replies is killed
 * with SIGKILL at random moments and started again until nothing is left to send. Then records are
 * read until those of every number the platform took are there.
 */
final class CampaignKills {

  private static final int KILLS = 3;
  private static final double GARBLED = 0.3;
  private static final double LATE = 0.1;

  /** Longer than the sending process waits for an answer, so that some replies come too late. */
  private static final Duration LATEST = SendingChild.ANSWER_WITHIN.multipliedBy(2);

  /** About as long as the sending process takes from its start to its end. */
  private static final int LIFE_MILLIS = 2000;

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path home;
  private final Random random;
  private final Simulator simulator;
  private int kills;

  private CampaignKills(Path home, Random random, Simulator simulator) {
    this.home = home;
    this.random = random;
    this.simulator = simulator;
  }

  /**
   * What came of one campaign.
   *
   * @param kills how often the process was killed before it was done
   * @param unproven batches that were unproven when nothing was left to send
   * @param resolved how many of those the platform had taken and reconciliation proved so
   * @param open how many of those the platform had not taken, and are rightly unproven still
   * @param sentTwice numbers that arrived at the platform more than once
   * @param fateless numbers that no fate accounts for
   * @param wrong what else was not as it must be
   */
  record Outcome(
      int kills,
      int unproven,
      int resolved,
      int open,
      int sentTwice,
      long fateless,
      List<String> wrong) {

    boolean good() {
      return sentTwice == 0 && fateless == 0 && wrong.isEmpty() && unproven == resolved + open;
    }
  }

  /**
   * Sends one campaign through its kills.
   *
   * @param seed decides faults and moments
   * @param home an empty folder
   */
  static Outcome run(long seed, Path home) throws Exception {
    try (Simulator simulator =
        Simulator.start(new SimulatorOptions(0, 0, 1, seed, Instant.now(), 2000, 2000))) {
      var kills = new CampaignKills(home, new Random(seed), simulator);
      kills.send();
      return kills.judge();
    }
  }

  private void send() throws Exception {
    simulator.faults().chaos(random.nextLong(), ChaosRates.evenly(GARBLED).late(LATE, LATEST));
    for (int life = 0; life < KILLS; life++) {
      Process child = SendingChild.start(home.resolve("ledger"), simulator.endpoint());
      if (life % 2 == 0) {
        waitForArrivals(child);
      } else {
        child.waitFor(random.nextInt(LIFE_MILLIS), TimeUnit.MILLISECONDS);
      }
      kills += child.isAlive() ? 1 : 0;
      child.destroyForcibly().waitFor();
    }
    Process last = SendingChild.start(home.resolve("ledger"), simulator.endpoint());
    if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || last.exitValue() != 0) {
      last.destroyForcibly().waitFor();
      throw new IllegalStateException("the last process did not send what was left");
    }
  }

  // Anywhere in the next few steps of the ledger, not only just behind an arrival.
  private void waitForArrivals(Process child) throws InterruptedException {
    Traffic traffic = simulator.traffic();
    long until = traffic.arrived(Service.PLAY_VOICE) + 1 + random.nextInt(SendingChild.BATCHES / 3);
    while (child.isAlive() && traffic.arrived(Service.PLAY_VOICE) < until) {
      child.waitFor(1, TimeUnit.MILLISECONDS);
    }
    child.waitFor(random.nextInt(8), TimeUnit.MILLISECONDS);
  }

  private Outcome judge() throws Exception {
    simulator.faults().clear();
    Traffic traffic = simulator.traffic();
    List<String> wrong = new ArrayList<>();
    try (Bench bench = new Bench(home, simulator.endpoint(), InstantSource.system())) {
      if (bench.ledger.campaigns().size() != 1) {
        wrong.add(bench.ledger.campaigns().size() + " campaigns instead of one");
      }
      String id = bench.ledger.campaigns().getFirst().id();
      List<Batch> before = bench.ledger.find(id).orElseThrow().batches();
      int taken = traffic.takenNumbers().size();
      reconcile(bench, id, taken);
      Fates fates = bench.campaigns.fates(id);
      long known =
          fates.skipped()
              + fates.waiting()
              + fates.unproven()
              + fates.onPlatform()
              + fates.called()
              + fates.never();
      if (fates.called() != taken || fates.waiting() > 0 || !fates.addUp()) {
        wrong.add("the platform took " + taken + " numbers, the console says " + fates);
      }
      int resolved = 0;
      int open = 0;
      int sentTwice = traffic.calledTwice().size();
      List<Batch> after = bench.ledger.find(id).orElseThrow().batches();
      for (int i = 0; i < after.size(); i++) {
        Batch batch = after.get(i);
        boolean wasUnproven = before.get(i).state() == BatchState.UNPROVEN;
        boolean wasTaken = traffic.takenTags().contains(batch.tag());
        BatchState right = wasTaken ? BatchState.ACCEPTED : BatchState.UNPROVEN;
        if (batch.state() != right) {
          wrong.add("batch " + batch.number() + " is " + batch.state() + ", not " + right);
        }
        resolved += wasUnproven && batch.state() == BatchState.ACCEPTED ? 1 : 0;
        open += wasUnproven && batch.state() == BatchState.UNPROVEN ? 1 : 0;
        sentTwice +=
            (int) traffic.arrivedNumbers(batch.tag()).values().stream().filter(n -> n > 1).count();
      }
      int unproven = (int) before.stream().filter(b -> b.state() == BatchState.UNPROVEN).count();
      long imported = (long) SendingChild.BATCHES * SendingChild.BATCH_SIZE;
      return new Outcome(
          kills, unproven, resolved, open, sentTwice, Math.abs(imported - known), wrong);
    }
  }

  private static void reconcile(Bench bench, String id, int taken) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (bench.campaigns.fates(id).called() < taken && Instant.now().isBefore(deadline)) {
      bench.reconciler.reconcile(id, JobControl.NONE);
    }
  }
}
