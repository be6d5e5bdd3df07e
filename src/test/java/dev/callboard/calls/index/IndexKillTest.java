package dev.callboard.calls.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A child adds pages and is killed, again and again on the same folder: what is found equals the pages
 * up to the position it names. {@code -Dcallboard.index.kills=N} sets how often.
 */
class IndexKillTest {

  private static final int KILLS = Integer.getInteger("callboard.index.kills", 6);

  @TempDir Path folder;

  @Test
  void isWhatItsPositionSays() throws Exception {
    var random = new Random(5);
    var naive = new NaiveRows();
    long replayed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(random.nextInt(60));
      try (ColumnIndex index = ColumnIndex.open(folder, IndexChild.SHAPE, true)) {
        long position = index.position().offset();
        assertThat(position).isGreaterThanOrEqualTo(replayed);
        for (; replayed < position; replayed++) {
          naive.add(IndexChild.page(replayed));
        }
        assertSame(index, naive);
      }
    }
    assertThat(replayed).isPositive();
  }

  private static void assertSame(ColumnIndex index, NaiveRows naive) {
    List<long[]> all = naive.select(List.of());
    Selection found = index.select(List.of());
    assertThat(found.count()).isEqualTo(all.size());
    for (int column : new int[] {0, 4}) {
      assertThat(found.page(column, false, 0, Integer.MAX_VALUE))
          .isEqualTo(NaiveRows.page(all, column, false, 0, Integer.MAX_VALUE));
      assertThat(found.sum(column)).isEqualTo(all.stream().mapToLong(r -> r[column]).sum());
    }
  }

  private void killAfter(int pages) throws IOException, InterruptedException {
    Process child = IndexChild.start(folder);
    try (var out = new DataInputStream(child.getInputStream())) {
      for (int i = 0; i <= pages; i++) {
        out.readLong();
      }
    } catch (EOFException e) {
      throw new AssertionError("the child ended by itself", e);
    } finally {
      child.toHandle().destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, not failed").isEqualTo(137);
  }
}
