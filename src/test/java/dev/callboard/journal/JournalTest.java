package dev.callboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames go in, come back as they were, and stand where the journal says. */
class JournalTest {

  @TempDir Path folder;

  @Test
  void givesBackWhatWasAppended() throws IOException {
    List<byte[]> payloads = payloads(60);
    try (Journal journal = Journal.open(folder, () -> "")) {
      for (byte[] payload : payloads) {
        Position at = journal.append((byte) payload.length, payload);
        Frame read = journal.read(at);
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(read.next()).isEqualTo(journal.end());
      }
    }
    try (Journal journal = Journal.open(folder, () -> "")) {
      List<Frame> frames = all(journal, Position.START);
      assertThat(frames).extracting(Frame::payload).containsExactlyElementsOf(payloads);
      assertThat(frames)
          .extracting(Frame::type)
          .containsExactlyElementsOf(payloads.stream().map(p -> (byte) p.length).toList());
    }
  }

  @Test
  void replaysFromAPositionUpToTheEndAsItIsThen() throws IOException {
    try (Journal journal = Journal.open(folder, () -> "", 2_000)) {
      List<Position> positions = new ArrayList<>();
      for (byte[] payload : payloads(40)) {
        positions.add(journal.append((byte) 1, payload));
      }
      for (int i = 0; i < positions.size(); i++) {
        List<Frame> rest = all(journal, positions.get(i));
        assertThat(rest)
            .extracting(Frame::at)
            .containsExactlyElementsOf(positions.subList(i, positions.size()));
      }
      assertThat(all(journal, journal.end())).isEmpty();
      List<Frame> whileAppending = new ArrayList<>();
      journal.replay(
          Position.START,
          frame -> {
            whileAppending.add(frame);
            journal.append((byte) 2, new byte[10]);
          });
      assertThat(whileAppending).hasSize(40);
    }
  }

  @Test
  void beginsASegmentWhenOneIsFullAndWhenTheMonthChanges() throws IOException {
    var month = new AtomicReference<>("2026-11");
    try (Journal journal = Journal.open(folder, month::get, 1_000)) {
      journal.append((byte) 1, noise(1_000));
      journal.append((byte) 1, noise(10));
      journal.append((byte) 1, noise(10));
      month.set("2026-12");
      journal.append((byte) 1, noise(10));
    }
    assertThat(segments())
        .containsExactly("2026-11/00000001.log", "2026-11/00000002.log", "2026-12/00000003.log");
    try (Journal journal = Journal.open(folder, month::get, 1_000)) {
      assertThat(all(journal, Position.START)).hasSize(4);
      assertThat(journal.append((byte) 1, noise(10)).segment()).isEqualTo(3);
    }
  }

  @Test
  void keepsWhatCanBePackedSmall() throws IOException {
    byte[] page =
        "{\"destnumber\":\"81300000001\"},".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    try (Journal journal = Journal.open(folder, () -> "")) {
      Position at = journal.append((byte) 1, page);
      assertThat(journal.read(at).payload()).isEqualTo(page);
    }
    assertThat(Files.size(folder.resolve("00000001.log"))).isLessThan(page.length / 10);
  }

  @Test
  void takesAppendsOfManyThreadsOneBehindTheOther() throws Exception {
    try (Journal journal = Journal.open(folder, () -> "", 5_000)) {
      List<Thread> threads =
          IntStream.range(0, 8)
              .mapToObj(t -> Thread.ofVirtual().unstarted(() -> appendFifty(journal, (byte) t)))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      List<Frame> frames = all(journal, Position.START);
      assertThat(frames).hasSize(400);
      for (byte t = 0; t < 8; t++) {
        byte writer = t;
        assertThat(frames.stream().filter(f -> f.type() == writer).map(f -> f.payload()[0]))
            .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> (byte) i).toList());
      }
    }
  }

  @Test
  void appendsSomeTogetherAcrossSegmentsAndReadsThemAhead() throws Exception {
    List<byte[]> payloads = payloads(60);
    try (Journal journal = Journal.open(folder, () -> "", 4_000)) {
      List<Frame> appended =
          journal.append(payloads.stream().map(p -> journal.pack((byte) 1, p)).toList());
      assertThat(appended).extracting(Frame::payload).containsExactlyElementsOf(payloads);
      assertThat(segments()).hasSizeGreaterThan(1);
      assertThat(journal.append(List.of())).isEmpty();
      List<Frame> ahead = new ArrayList<>();
      List<Frame> read = new ArrayList<>();
      journal.replay(Position.START, ahead::add, read::add);
      assertThat(read)
          .extracting(Frame::at)
          .containsExactlyElementsOf(appended.stream().map(Frame::at).toList());
      assertThat(ahead).isEqualTo(read);
      assertThatThrownBy(
              () ->
                  journal.replay(
                      Position.START,
                      _ -> {},
                      _ -> {
                        throw new IOException("enough");
                      }))
          .hasMessage("enough");
    }
  }

  private static void appendFifty(Journal journal, byte type) {
    for (byte i = 0; i < 50; i++) {
      try {
        journal.append(type, new byte[] {i, 1, 2, 3});
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Test
  void survivesAnInterruptOfTheAppendingThread() throws Exception {
    try (Journal journal = Journal.open(folder, () -> "")) {
      Thread thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    Thread.currentThread().interrupt();
                    appendFifty(journal, (byte) 1);
                  });
      thread.join();
      journal.append((byte) 1, new byte[] {50});
      assertThat(all(journal, Position.START)).hasSize(51);
    }
  }

  @Test
  void belongsToOneAtATime() throws IOException {
    try (Journal _ = Journal.open(folder, () -> "")) {
      assertThatThrownBy(() -> Journal.open(folder, () -> ""))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already open")
          .hasMessageContaining(folder.toString());
    }
    Journal.open(folder, () -> "").close();
  }

  @Test
  void keepsOtherProcessesOutEvenAfterThisOneTriedTwice() throws Exception {
    try (Journal journal = Journal.open(folder, () -> "")) {
      journal.append((byte) 1, new byte[1]);
      assertThatThrownBy(() -> Journal.open(folder, () -> "")).isInstanceOf(IOException.class);
      Process other = JournalChild.start(JournalChild.ENDLESS, folder.toString());
      try {
        assertThat(other.getInputStream().read()).as("a frame of the other's").isEqualTo(-1);
      } finally {
        other.destroyForcibly().waitFor();
      }
    }
    try (Journal journal = Journal.open(folder, () -> "")) {
      assertThat(all(journal, Position.START)).hasSize(1);
    }
  }

  @Test
  void refusesAppendsWhenClosed() throws IOException {
    Journal journal = Journal.open(folder, () -> "");
    journal.close();
    assertThatThrownBy(() -> journal.append((byte) 1, new byte[1])).isInstanceOf(IOException.class);
  }

  @Test
  void missesASegmentThatSomebodyTookAway() throws IOException {
    try (Journal journal = Journal.open(folder, () -> "", 500)) {
      for (int i = 0; i < 4; i++) {
        journal.append((byte) 1, noise(500));
      }
    }
    for (String gone : List.of("00000001.log", "00000003.log")) {
      Path kept = Files.move(folder.resolve(gone), folder.resolve("elsewhere"));
      assertThatThrownBy(() -> Journal.open(folder, () -> "", 500))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("missing");
      Files.move(kept, folder.resolve(gone));
    }
    try (Journal journal = Journal.open(folder, () -> "", 500)) {
      assertThat(all(journal, Position.START)).hasSize(4);
    }
  }

  private List<String> segments() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".log"))
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Empty, tiny, packable and unpackable payloads. */
  private static List<byte[]> payloads(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 3 == 0 ? new byte[i * i] : noise(i * 7))
        .toList();
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static List<Frame> all(Journal journal, Position from) throws IOException {
    List<Frame> frames = new ArrayList<>();
    journal.replay(from, frames::add);
    return frames;
  }
}
