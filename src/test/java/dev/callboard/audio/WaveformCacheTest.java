package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformCacheTest {

  private static final String HASH = "0f".repeat(32);

  @TempDir Path folder;
  private WaveformCache cache;

  @BeforeEach
  void open() {
    cache = new WaveformCache(folder.resolve("waveforms"));
  }

  /** A sound of two channels whose peaks are all different. */
  private static Waveform sound(Duration length) {
    float[][] peaks = new float[2][Waveform.FINE];
    for (int i = 0; i < Waveform.FINE; i++) {
      peaks[0][i] = i * 27 / 32768f;
      peaks[1][i] = (32768 - i) / 32768f;
    }
    return new Waveform(
        peaks, new AudioInfo("gsm_ms", "wav", 8000, 2, length), new Loudness(0.75f, 0.125f));
  }

  @Test
  void givesBackExactlyWhatItTook() {
    Waveform whole = sound(Duration.ofSeconds(3600, 125_000));
    cache.put(HASH, whole);

    Waveform found = new WaveformCache(folder.resolve("waveforms")).find(HASH).orElseThrow();

    assertThat(found.peaks()).isDeepEqualTo(whole.peaks());
    assertThat(found.info()).isEqualTo(whole.info());
    assertThat(found.loudness()).isEqualTo(whole.loudness());
    assertThat(cache.find("1e".repeat(32))).isEmpty();
  }

  @Test
  void aShortRecordingIsNotWorthAFile() {
    cache.put(HASH, sound(Duration.ofSeconds(119)));

    assertThat(cache.find(HASH)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  /** A torn write, rot, or a file of another version: decoded anew, never shown. */
  @Test
  void whatIsWrongCountsAsNotThere() throws IOException {
    cache.put(HASH, sound(Duration.ofHours(1)));
    Path file = files().getFirst();
    byte[] right = Files.readAllBytes(file);
    for (int at = 0; at < right.length; at += 97) {
      byte[] wrong = right.clone();
      wrong[at] ^= 0x10;
      Files.write(file, wrong);
      assertThat(cache.find(HASH)).as("byte " + at).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(right, at));
      assertThat(cache.find(HASH)).as("cut at " + at).isEmpty();
    }
    Files.write(file, right);
    assertThat(cache.find(HASH)).isPresent();
  }

  @Test
  void nothingButAHashBecomesAName() throws IOException {
    for (String name : List.of("", "../../x", "ab", HASH.toUpperCase(java.util.Locale.ROOT))) {
      cache.put(name, sound(Duration.ofHours(1)));
      assertThat(cache.find(name)).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOldestGoWhenThereAreTooMany() throws IOException {
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      String hash = "aa" + "%062x".formatted(i);
      hashes.add(hash);
      cache.put(hash, sound(Duration.ofHours(1)));
      Files.setLastModifiedTime(
          folder.resolve("waveforms/aa").resolve(hash), FileTime.fromMillis(1000L * i));
    }

    assertThat(files()).hasSize(40);
    assertThat(cache.find(hashes.getLast())).isPresent();
    assertThat(cache.find(hashes.getFirst())).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoTrouble() throws IOException {
    Files.createFile(folder.resolve("waveforms"));

    cache.put(HASH, sound(Duration.ofHours(1)));

    assertThat(cache.find(HASH)).isEmpty();
  }

  @Test
  void deletedIsForgotten() throws IOException {
    cache.put(HASH, sound(Duration.ofHours(1)));
    cache.forget(HASH);

    assertThat(files()).isEmpty();
    cache.forget(HASH);
  }

  /** What the check draws on its way is what drawing it alone gives. */
  @Test
  void theCheckDrawsALongRecording() throws IOException {
    Path file = Sounds.staircase(folder.resolve("stairs"), 150);
    List<Waveform> drawn = new ArrayList<>();

    AudioInfo info = AudioFile.check(file, drawn::add);

    Waveform alone = Waveform.of(file, Waveform.FINE);
    assertThat(drawn).hasSize(1);
    assertThat(drawn.getFirst().info()).isEqualTo(info).isEqualTo(alone.info());
    assertThat(drawn.getFirst().peaks()).isDeepEqualTo(alone.peaks());
    assertThat(drawn.getFirst().loudness()).isEqualTo(alone.loudness());
    AudioFile.check(Sounds.file(folder, "gsm.wav"), drawn::add);
    assertThat(drawn).as("a short one is not drawn").hasSize(1);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("waveforms"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
