package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Length and pitch after a change of speed, measured. */
class TempoTest {

  private static final int RATE = 8000;

  @ParameterizedTest
  @CsvSource({
    "0.5, 8000, 1",
    "0.75, 8000, 1",
    "1, 8000, 1",
    "1.25, 8000, 2",
    "1.5, 16000, 1",
    "2, 8000, 1",
    "2.5, 44100, 2",
    "3, 8000, 1",
    "3, 48000, 1"
  })
  void lengthFollowsTheSpeedAndPitchDoesNot(double speed, int rate, int channels) {
    for (int hertz : new int[] {97, 220, 440, 1000, 2310}) {
      short[] tone = Tones.sine(hertz, rate, channels, 4);
      short[] heard = stretch(tone, rate, channels, speed);
      double seconds = (double) heard.length / channels / rate;
      assertThat(seconds).isCloseTo(4 / speed, within(0.001));
      double pitch = Tones.dominant(Tones.channel(heard, channels, 0), rate);
      assertThat(pitch).as("%d Hz at %s", hertz, speed).isCloseTo(hertz, within(hertz * 0.01));
      assertThat(Tones.level(heard)).isCloseTo(Tones.level(tone), within(0.02));
    }
  }

  /** A tone far from a multiple of the hop: seams would show as other frequencies. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1.5, 2, 3})
  void seamsAreNotHeard(double speed) {
    short[] heard = stretch(Tones.sine(333, RATE, 1, 4), RATE, 1, speed);
    // Tenths of a second: over a longer time the seams' phases alone would count as other tones.
    double tone = 0;
    double all = 0;
    for (int at = 0; at + RATE / 10 <= heard.length; at += RATE / 10) {
      short[] part = Arrays.copyOfRange(heard, at, at + RATE / 10);
      tone += Tones.power(part, RATE, 333);
      all += Tones.total(part);
    }
    assertThat(10 * Math.log10(Math.max(1, all - tone) / tone))
        .as("everything that is not the tone, dB")
        .isLessThan(-20);
  }

  @Test
  void atTheRecordedSpeedEverySampleIsAsRecorded() {
    short[] noise = new short[RATE];
    Random random = new Random(3);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) random.nextInt();
    }
    assertThat(stretch(noise, RATE, 1, 1)).isEqualTo(noise);
  }

  @Test
  void channelsStayTogether() {
    short[] left = Tones.sine(300, RATE, 1, 2);
    short[] right = Tones.sine(700, RATE, 1, 2);
    short[] both = new short[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      both[2 * i] = left[i];
      both[2 * i + 1] = right[i];
    }
    short[] heard = stretch(both, RATE, 2, 1.7);
    assertThat(Tones.dominant(Tones.channel(heard, 2, 0), RATE)).isCloseTo(300, within(3.0));
    assertThat(Tones.dominant(Tones.channel(heard, 2, 1), RATE)).isCloseTo(700, within(7.0));
  }

  @Test
  void theSpeedMayChangeOnTheWay() {
    Tempo tempo = new Tempo(RATE, 1);
    short[] tone = Tones.sine(250, RATE, 1, 6);
    short[] out = new short[tempo.hop()];
    tempo.put(tone, tone.length);
    tempo.end();
    long frames = 0;
    for (int n = tempo.take(out); n > 0; n = tempo.take(out)) {
      frames += n;
      tempo.speed(tempo.position() < 2 * RATE ? 2 : tempo.position() < 4 * RATE ? 1 : 0.5);
    }
    assertThat((double) frames / RATE).isCloseTo(1 + 2 + 4, within(0.1));
  }

  @Test
  void aPieceShorterThanAStepIsGivenToo() {
    assertThat(stretch(new short[] {5, 6, 7}, RATE, 1, 1)).containsExactly(5, 6, 7);
    assertThat(stretch(new short[0], RATE, 1, 2)).isEmpty();
  }

  private static short[] stretch(short[] pcm, int rate, int channels, double speed) {
    Tempo tempo = new Tempo(rate, channels);
    tempo.speed(speed);
    short[] heard = new short[(int) (pcm.length / speed) + 4 * tempo.hop() * channels];
    short[] out = new short[tempo.hop() * channels];
    int filled = 0;
    int piece = rate / 50 * channels;
    for (int at = 0; at <= pcm.length; at += piece) {
      if (at + piece > pcm.length) {
        tempo.put(Arrays.copyOfRange(pcm, at, pcm.length), (pcm.length - at) / channels);
        tempo.end();
      } else {
        tempo.put(Arrays.copyOfRange(pcm, at, at + piece), piece / channels);
      }
      for (int n = tempo.take(out); n > 0; n = tempo.take(out)) {
        System.arraycopy(out, 0, heard, filled, n * channels);
        filled += n * channels;
      }
    }
    return Arrays.copyOf(heard, filled);
  }
}
