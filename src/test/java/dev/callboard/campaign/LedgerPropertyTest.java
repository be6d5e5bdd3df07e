package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Refusal;
import dev.callboard.platform.Submission;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of lost answers, refusals, requests that never left, crashes in the middle of a
 * request, restarts, records and decisions keeps the two promises: nobody is sent twice by the
 * program, and every number has a fate.
 */
class LedgerPropertyTest {

  /** {@code -Dcallboard.ledger.lives=N} for longer runs. */
  private static final int LIVES = Integer.getInteger("callboard.ledger.lives", 40);

  private static final int MOST_ACTS = 25;
  private static final int BATCHES = 3;
  private static final int BATCH_SIZE = 2;

  /** What happens next. */
  enum Act {
    SEND_ACCEPTED,
    SEND_REFUSED,
    SEND_ALL_REFUSED,
    SEND_LOST_TAKEN,
    SEND_LOST_NOT_TAKEN,
    SEND_NEVER_LEFT,
    CRASH_TAKEN,
    CRASH_NOT_TAKEN,
    RESTART,
    RECORDS,
    DECIDE_TAKEN,
    DECIDE_RIGHTLY_NEVER,
    RETRY_REFUSED,
    DROP,
    CLOSE
  }

  @Test
  void anyInterleavingKeepsBothPromises() throws Exception {
    for (int life = 0; life < LIVES; life++) {
      List<Act> acts =
          new Random(life)
              .ints(MOST_ACTS, 0, Act.values().length)
              .mapToObj(i -> Act.values()[i])
              .toList();
      live(life, acts);
    }
  }

  private static void live(int seed, List<Act> acts) throws Exception {
    Path folder = Files.createTempDirectory("callboard-ledger");
    List<Act> done = new ArrayList<>();
    try (var world = new World(folder)) {
      for (Act act : acts) {
        done.add(act);
        world.does(act);
        world.check();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + " after " + done, e);
    } finally {
      delete(folder);
    }
  }

  /** A ledger, the platform, and what the platform really took. */
  private static final class World implements AutoCloseable {

    private final Set<String> taken = new HashSet<>();
    private final Deque<Act> next = new ArrayDeque<>();
    private final Path folder;
    private int lives;
    private Ledger ledger;
    private final String id;

    World(Path folder) throws IOException {
      this.folder = folder;
      ledger = Ledger.open(home(), InstantSource.system());
      id =
          ledger
              .create(
                  Plans.plan("Dues", BATCH_SIZE, Duration.ZERO),
                  Plans.numbers(BATCHES * BATCH_SIZE))
              .id();
    }

    private Path home() {
      return folder.resolve("life" + lives);
    }

    void does(Act act) throws IOException {
      switch (act) {
        case RESTART -> restart(home());
        case RECORDS -> proveWhatWasTaken();
        case DECIDE_TAKEN -> each(BatchState.UNPROVEN, b -> ledger.decide(id, b.number(), true));
        case DECIDE_RIGHTLY_NEVER ->
            each(
                BatchState.UNPROVEN,
                b -> {
                  if (!taken.contains(b.tag())) {
                    ledger.decide(id, b.number(), false);
                  }
                });
        case RETRY_REFUSED -> each(BatchState.REFUSED, b -> ledger.retryRefused(id, b.number()));
        case DROP -> each(BatchState.WAITING, b -> ledger.drop(id, b.number()));
        case CLOSE ->
            each(BatchState.ACCEPTED, b -> ledger.step(id, b.number(), new BatchEvent.Closed()));
        default -> send(act);
      }
    }

    private void send(Act act) throws IOException {
      next.clear();
      next.add(act);
      int life = lives;
      new Submitter(
              ledger,
              request -> answer(request),
              NumberForm.NATIONAL,
              "",
              new SendRules(1, Duration.ZERO, 1))
          .send(id, JobControl.NONE);
      if (act == Act.CRASH_TAKEN || act == Act.CRASH_NOT_TAKEN) {
        // What the disk held while the request was out is all that a killed process leaves.
        if (Files.exists(folder.resolve("killed"))) {
          lives = life + 1;
          ledger.close();
          Files.move(folder.resolve("killed"), home());
          ledger = Ledger.open(home(), InstantSource.system());
        }
      }
    }

    private Submission answer(PlayVoice request) {
      Act act = next.isEmpty() ? Act.SEND_ALL_REFUSED : next.removeFirst();
      String tag = request.customuuid();
      boolean takes =
          act == Act.SEND_ACCEPTED || act == Act.SEND_LOST_TAKEN || act == Act.CRASH_TAKEN;
      if (act != Act.SEND_ALL_REFUSED || takes) {
        assertThat(taken).as("sent again although it was taken").doesNotContain(tag);
      }
      if (takes) {
        taken.add(tag);
      }
      return switch (act) {
        case SEND_ACCEPTED -> new Submission.Accepted("ok");
        case SEND_REFUSED -> new Submission.Rejected(new Refusal(new PlatformCode(400), ""));
        case SEND_NEVER_LEFT ->
            new Submission.NotSent(new Failure(Failure.Kind.CONNECTION_REFUSED, ""));
        case CRASH_TAKEN, CRASH_NOT_TAKEN -> {
          copy(home(), folder.resolve("killed"));
          yield new Submission.Unproven(new Failure(Failure.Kind.TIMEOUT, ""));
        }
        case SEND_LOST_TAKEN, SEND_LOST_NOT_TAKEN ->
            new Submission.Unproven(new Failure(Failure.Kind.TIMEOUT, ""));
        default -> {
          assertThat(taken).as("asked again although it was taken").doesNotContain(tag);
          yield new Submission.Rejected(new Refusal(new PlatformCode(604), ""));
        }
      };
    }

    private void restart(Path home) throws IOException {
      ledger.close();
      ledger = Ledger.open(home, InstantSource.system());
    }

    private void proveWhatWasTaken() throws IOException {
      for (Batch batch : batches()) {
        boolean open = batch.state() != BatchState.ACCEPTED && batch.state() != BatchState.SENDING;
        if (open && taken.contains(batch.tag())) {
          ledger.step(id, batch.number(), new BatchEvent.Proven(1));
        }
      }
    }

    /** Does something with a batch. */
    private interface Deed {
      void to(Batch batch) throws IOException;
    }

    private void each(BatchState state, Deed deed) throws IOException {
      for (Batch batch : batches()) {
        if (batch.state() == state && (state != BatchState.ACCEPTED || batch.closedAt() == null)) {
          deed.to(batch);
        }
      }
    }

    private List<Batch> batches() {
      return ledger.find(id).orElseThrow().batches();
    }

    void check() throws IOException {
      Campaign campaign = ledger.find(id).orElseThrow();
      int numbers = campaign.skipped();
      for (Batch batch : campaign.batches()) {
        assertThat(Fate.of(batch)).isNotNull();
        assertThat(batch.state()).as("nothing is out now").isNotEqualTo(BatchState.SENDING);
        if (taken.contains(batch.tag())) {
          assertThat(batch.state()).isIn(BatchState.ACCEPTED, BatchState.UNPROVEN);
        }
        numbers += ledger.numbers(id, batch.number()).size();
      }
      assertThat(numbers).as("every number is somewhere").isEqualTo(campaign.imported());
    }

    @Override
    public void close() throws IOException {
      ledger.close();
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
