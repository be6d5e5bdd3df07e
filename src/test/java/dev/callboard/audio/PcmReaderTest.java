package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PcmReaderTest {

  static final List<String> FILES = Sounds.ALL;

  @TempDir Path folder;

  @Test
  void seeksToTheVerySample() throws IOException {
    try (PcmReader reader = PcmReader.open(Sounds.staircase(folder.resolve("stairs"), 30))) {
      for (int second : new int[] {7, 29, 3, 0, 12}) {
        reader.seek(Duration.ofSeconds(second));
        assertThat(reader.position()).hasSeconds(second);
        byte[] sample = new byte[2];
        assertThat(reader.read(sample, 0, 2)).isEqualTo(2);
        assertThat((sample[1] << 8) | (sample[0] & 0xff)).isEqualTo(second * 100);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void afterASeekTheRestIsThere(String name) throws IOException {
    try (PcmReader reader = PcmReader.open(Sounds.file(folder, name))) {
      reader.seek(Duration.ofMillis(2000));
      assertThat(reader.position().toMillis()).isCloseTo(2000, within(5L));
      byte[] buffer = new byte[4096];
      long bytes = 0;
      for (int n = reader.read(buffer, 0, 4096); n >= 0; n = reader.read(buffer, 0, 4096)) {
        bytes += n;
      }
      long millis = bytes * 1000 / 2 / reader.channels() / reader.sampleRate();
      assertThat(millis).isCloseTo(1500, within(200L));
    }
  }

  @Test
  void behindTheEndThereIsNothing() throws IOException {
    try (PcmReader reader = PcmReader.open(Sounds.file(folder, "mpeg25.mp3"))) {
      reader.seek(Duration.ofHours(1));
      assertThat(reader.read(new byte[64], 0, 64)).isEqualTo(-1);
      reader.seek(Duration.ofMillis(-5));
      assertThat(reader.read(new byte[64], 0, 64)).isPositive();
    }
  }

  @Test
  void readsManyFilesWithoutHoldingTheirMemory() throws IOException {
    Path file = Sounds.file(folder, "gsm.wav");
    AudioFile.check(file);
    long before = Pointer.totalBytes();
    for (int i = 0; i < 300; i++) {
      AudioFile.check(file);
    }
    assertThat(Pointer.totalBytes() - before).isLessThan(1_000_000);
  }
}
