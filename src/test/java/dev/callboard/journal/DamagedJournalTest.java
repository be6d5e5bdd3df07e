package dev.callboard.journal;

import static dev.callboard.journal.JournalTest.all;
import static dev.callboard.journal.JournalTest.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A torn tail is cut; damage before it is said, and nothing is deleted. */
class DamagedJournalTest {

  @TempDir Path folder;

  @Test
  void cutsATailTornAtAnyByte() throws IOException {
    Path file = write(noise(300), new byte[5_000], noise(200));
    byte[] whole = Files.readAllBytes(file);
    int lastFrame = whole.length - Frames.HEAD - 200;
    for (int length = lastFrame; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertFrames(2);
      assertThat(Files.size(file)).isGreaterThan(lastFrame);
    }
  }

  @Test
  void cutsATailOfZerosAndAHalfWrittenFrameWithZeros() throws IOException {
    Path file = write(noise(300), noise(400), noise(500));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 100_000));
    assertFrames(3);
    byte[] half = Arrays.copyOf(Arrays.copyOf(whole, whole.length - 250), whole.length + 2_000_000);
    Files.write(file, half);
    assertFrames(2);
  }

  @Test
  void beginsASegmentAgainThatACrashLeftUnbegun() throws IOException {
    for (int length = 0; length <= Segments.MAGIC.length; length++) {
      Path file = write(noise(300));
      Files.write(file.resolveSibling("00000002.log"), new byte[length]);
      assertFrames(1);
      try (Journal journal = Journal.open(folder, () -> "")) {
        assertThat(all(journal, Position.START)).hasSize(2);
      }
      Files.delete(file.resolveSibling("00000002.log"));
      Files.delete(file);
    }
  }

  @Test
  void neverCutsWholeFramesBehindADamagedOne() throws IOException {
    Path file = write(noise(300), noise(6 << 20), noise(500));
    byte[] whole = Files.readAllBytes(file);
    int second = Segments.MAGIC.length + Frames.HEAD + 300;
    for (int at : new int[] {second, second + 4, second + 12, second + 13, second + 3_000_000}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      assertThatThrownBy(() -> Journal.open(folder, () -> ""))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("00000001.log")
          .hasMessageContaining("at " + second);
      assertThat(file).hasBinaryContent(damaged);
    }
  }

  @Test
  void neverCutsBehindADamagedBeginning() throws IOException {
    Path file = write(noise(300));
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 0, Segments.MAGIC.length, (byte) 0);
    damaged[20] ^= 1;
    Files.write(file, damaged);
    assertFrames(0);

    write(noise(300), noise(300));
    damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 0, Segments.MAGIC.length + 6, (byte) 0);
    Files.write(file, damaged);
    assertThatThrownBy(() -> Journal.open(folder, () -> "")).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void saysWhereAnOlderSegmentIsDamagedAndOpensNoneTheLess() throws IOException {
    try (Journal journal = Journal.open(folder, () -> "2026-11", 500)) {
      for (int i = 0; i < 3; i++) {
        journal.append((byte) 1, noise(500));
      }
    }
    Path first = folder.resolve("2026-11/00000001.log");
    byte[] damaged = Files.readAllBytes(first);
    damaged[200] ^= 1;
    Files.write(first, damaged);
    try (Journal journal = Journal.open(folder, () -> "2026-11", 500)) {
      assertThatThrownBy(() -> all(journal, Position.START))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("00000001.log")
          .hasMessageContaining("at " + Segments.MAGIC.length);
      assertThat(all(journal, new Position(2, 0))).hasSize(2);
    }
    assertThat(first).hasBinaryContent(damaged);
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    Path file = write(noise(10));
    Files.writeString(file, "PK archive of something else, certainly no journal");
    assertThatThrownBy(() -> Journal.open(folder, () -> ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a journal");
  }

  /** The system's limit on file sizes stands for a full disk: both end a write in its middle. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void takesBackWhatAFullDiskCutShort() throws Exception {
    Process child =
        JournalChild.start(
            "bash",
            "-c",
            "ulimit -f 64; exec \"$@\"",
            "bash",
            JournalChild.FULL,
            folder.toString());
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = new String(child.getInputStream().readAllBytes());
    assertThat(said).contains("refused").endsWith("small one taken");
    int acknowledged = Integer.parseInt(said.substring(0, said.indexOf(' ')));
    assertThat(acknowledged).isGreaterThan(5);
    try (Journal journal = Journal.open(folder, () -> "")) {
      assertThat(all(journal, Position.START)).hasSize(acknowledged + 1);
    }
  }

  private Path write(byte[]... payloads) throws IOException {
    Path file = folder.resolve("00000001.log");
    Files.deleteIfExists(file);
    try (Journal journal = Journal.open(folder, () -> "")) {
      for (byte[] payload : payloads) {
        journal.append((byte) 1, payload);
      }
    }
    return file;
  }

  /** Opens, counts, appends one more and takes it for granted that this is then there too. */
  private void assertFrames(int wanted) throws IOException {
    try (Journal journal = Journal.open(folder, () -> "")) {
      assertThat(all(journal, Position.START)).hasSize(wanted);
      journal.append((byte) 9, noise(50));
      assertThat(all(journal, Position.START)).hasSize(wanted + 1);
    }
  }
}
