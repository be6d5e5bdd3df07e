package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any sound becomes one the platform plays, and what is none changes nothing. */
class VoiceConversionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pcm16.wav", "mulaw.wav", "stereo-mpeg2.mp3", "opus.ogg", "aac.m4a"})
  void everyKindBecomesMp3AtEightKilohertz(String name) throws Exception {
    Path source = Sounds.file(folder, name);
    AudioInfo before = AudioFile.check(source);
    AudioInfo after = VoiceConversion.convert(source, folder.resolve("voice.mp3"));
    assertThat(VoiceConversion.conforms(after)).isTrue();
    assertThat(after.channels()).isEqualTo(1);
    assertThat((double) after.duration().toMillis())
        .as("as long as before, but for the codec's own frames")
        .isCloseTo(before.duration().toMillis(), within(300.0));
    assertThat(AudioFile.check(folder.resolve("voice.mp3"))).isEqualTo(after);
  }

  @Test
  void aToneKeepsItsPitchAndWhatATelephoneCannotCarryIsGone() throws Exception {
    int rate = 44_100;
    float[] tones = new float[rate];
    for (int i = 0; i < rate; i++) {
      tones[i] =
          (float)
              (8000 * Math.sin(2 * Math.PI * 1000 * i / rate)
                  + 8000 * Math.sin(2 * Math.PI * 6500 * i / rate));
    }
    short[] out = Resampling.to(8000, new Resampling.Sound(rate, tones));
    assertThat(level(out, 1000)).isCloseTo(8000, within(200.0));
    // 6500 Hz would fold to 1500 Hz at the new rate.
    assertThat(level(out, 1500)).as("nothing is folded").isLessThan(40);
  }

  @Test
  void whatIsNoSoundLeavesTheFormerFileAlone() throws Exception {
    Path target = Files.writeString(folder.resolve("voice.mp3"), "former");
    Path text = Files.writeString(folder.resolve("notes.mp3"), "<html>not sound</html>");
    assertThatThrownBy(() -> VoiceConversion.convert(text, target)).isInstanceOf(IOException.class);
    assertThat(target).hasContent("former");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  /** How strong a frequency is, by correlation, over the middle of the sound. */
  private static double level(short[] sound, double frequency) {
    double re = 0;
    double im = 0;
    int from = 1000;
    int to = sound.length - 1000;
    for (int i = from; i < to; i++) {
      re += sound[i] * Math.cos(2 * Math.PI * frequency * i / 8000);
      im += sound[i] * Math.sin(2 * Math.PI * frequency * i / 8000);
    }
    return 2 * Math.hypot(re, im) / (to - from);
  }
}
