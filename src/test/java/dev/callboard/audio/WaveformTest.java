package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WaveformTest {

  static final List<String> FILES = Sounds.ALL;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("FILES")
  void energyIsWhereTheSpeechIs(String name) throws IOException {
    Waveform waveform = Waveform.of(Sounds.file(folder, name), 70);

    float[] speech = waveform.peaks()[0];
    assertThat(speech).hasSize(70);
    assertThat(loudest(speech, 0, 17)).as("silence before").isLessThan(0.05f);
    assertThat(loudest(speech, 22, 56)).as("speech").isGreaterThan(0.3f).isLessThanOrEqualTo(1f);
    assertThat(loudest(speech, 66, 70)).as("silence after").isLessThan(0.05f);
  }

  @Test
  void eachChannelIsDrawn() throws IOException {
    Waveform waveform = Waveform.of(Sounds.file(folder, "stereo-mpeg2.mp3"), 70);

    assertThat(waveform.peaks()).hasDimensions(2, 70);
    assertThat(loudest(waveform.peaks()[0], 0, 17)).isLessThan(0.05f);
    assertThat(loudest(waveform.peaks()[1], 2, 17)).as("a tone").isGreaterThan(0.05f);
  }

  @Test
  void everyBucketHoldsItsOwnPartOfTheSound() throws IOException {
    Waveform waveform = Waveform.of(Sounds.staircase(folder.resolve("stairs"), 40), 40);

    assertThat(waveform.info().duration()).hasSeconds(40);
    for (int i = 0; i < 40; i++) {
      assertThat(waveform.peaks()[0][i]).isBetween(i * 100 / 32768f, (i + 1) * 100 / 32768f);
    }
  }

  @Test
  void growsWhileItIsDecoded() throws IOException {
    List<Double> fractions = new ArrayList<>();
    List<float[]> partials = new ArrayList<>();
    Waveform whole =
        Waveform.stream(
            Sounds.staircase(folder.resolve("stairs"), 60),
            60,
            (partial, fraction) -> {
              fractions.add(fraction);
              partials.add(partial.peaks()[0]);
              return true;
            });

    assertThat(fractions).hasSizeBetween(10, 21).isSorted();
    float[] middle = partials.get(fractions.size() / 2);
    assertThat(middle[10]).isEqualTo(whole.peaks()[0][10]);
    assertThat(middle[59]).as("not decoded yet").isZero();
  }

  /** Long enough to be decoded in parts: no seam shows, and none is counted twice. */
  @Test
  void partsDecodedAtOnceAreOneWaveform() throws IOException {
    List<Double> fractions = new ArrayList<>();
    Waveform waveform =
        Waveform.stream(
            Sounds.staircase(folder.resolve("stairs"), 300),
            300,
            (_, fraction) -> fractions.add(fraction));

    assertThat(waveform.info().duration()).hasSeconds(300);
    for (int i = 0; i < 300; i++) {
      assertThat(waveform.peaks()[0][i]).isBetween(i * 100 / 32768f, (i + 1) * 100 / 32768f);
    }
    assertThat(fractions).isSorted().allMatch(f -> f > 0 && f <= 1);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void loudnessIsMeasured(String name) throws IOException {
    Loudness loudness = Waveform.of(Sounds.file(folder, name), 70).loudness();

    assertThat(loudness.peak()).isBetween(0.3f, 1f);
    assertThat(loudness.speech()).isBetween(0.05f, loudness.peak());
    assertThat(loudness.gain() * loudness.peak()).isLessThanOrEqualTo(0.98);
    assertThat(loudness.silence()).isBetween(0.001, 0.02);
  }

  @Test
  void stopsWhenNobodyLooksAnyMore() throws IOException {
    List<Double> fractions = new ArrayList<>();
    Waveform.stream(
        Sounds.staircase(folder.resolve("stairs"), 60),
        60,
        (_, fraction) -> {
          fractions.add(fraction);
          return false;
        });

    assertThat(fractions).hasSize(1);
  }

  private static float loudest(float[] peaks, int from, int to) {
    float loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, peaks[i]);
    }
    return loudest;
  }
}
