package dev.callboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A child appends to a journal and is killed, again and again on the same journal: what it
 * acknowledged is there, in order and whole, and nothing half. {@code -Dcallboard.kills=N} sets how
 * often.
 */
class JournalKillTest {

  private static final int KILLS = Integer.getInteger("callboard.kills", 200);
  private static final int JOURNALS = 4;
  private static final int KILLED = OS.WINDOWS.isCurrentOs() ? 1 : 137;

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledged() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(JOURNALS)) {
      List<Callable<Long>> chains =
          IntStream.range(0, JOURNALS).<Callable<Long>>mapToObj(c -> () -> chain(c)).toList();
      for (Future<Long> frames : pool.invokeAll(chains)) {
        assertThat(frames.get()).isGreaterThan(KILLS / JOURNALS);
      }
    }
  }

  private long chain(int number) throws Exception {
    Path journal = folder.resolve("journal-" + number);
    Random random = new Random(number);
    long frames = 0;
    for (int kill = number; kill < KILLS; kill += JOURNALS) {
      long acknowledged = killAfter(random.nextInt(12), journal);
      long found = verify(journal);
      assertThat(found).isGreaterThanOrEqualTo(Math.max(frames, acknowledged + 1));
      frames = found;
    }
    return frames;
  }

  /** Returns the last number acknowledged, -1 when none was. */
  private static long killAfter(int acknowledgements, Path journal) throws Exception {
    Process child = JournalChild.start(JournalChild.ENDLESS, journal.toString());
    long last = -1;
    try (DataInputStream out = new DataInputStream(child.getInputStream())) {
      for (int i = 0; i <= acknowledgements; i++) {
        last = out.readLong();
      }
      child.toHandle().destroyForcibly();
      // What it wrote before it died is acknowledged too; a torn last number is not.
      while (true) {
        last = out.readLong();
      }
    } catch (EOFException | java.io.UncheckedIOException _) {
      child.waitFor();
    }
    assertThat(child.exitValue()).as("killed, not failed").isEqualTo(KILLED);
    return last;
  }

  private static long verify(Path folder) throws IOException {
    long[] frames = {0};
    try (Journal journal = Journal.open(folder, () -> "", JournalChild.SEGMENT_BYTES)) {
      journal.replay(
          Position.START,
          frame -> {
            assertThat(frame.type()).isEqualTo((byte) (frames[0] % 7));
            assertThat(frame.payload()).isEqualTo(JournalChild.payload(frames[0]));
            frames[0]++;
          });
    }
    return frames[0];
  }
}
