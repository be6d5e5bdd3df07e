package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right sound comes out of each codec: 0.8 s of 620 Hz, at its loudness, from any place on. */
class CodecToneTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pcm16.wav, pcm_s16le, 8000",
    "pcm8.wav, pcm_u8, 8000",
    "alaw.wav, pcm_alaw, 8000",
    "mulaw.wav, pcm_mulaw, 8000",
    "gsm.wav, gsm_ms, 8000",
    "ima.wav, adpcm_ima_wav, 8000",
    "mpeg1.mp3, mp3, 32000",
    "mpeg1-vbr.mp3, mp3, 44100",
    "mpeg2.mp3, mp3, 16000",
    "mpeg25.mp3, mp3, 8000",
    "opus.ogg, opus, 48000",
    "speech.amr, amr_nb, 8000",
    "aac.m4a, aac, 8000"
  })
  void theToneComesOutAtItsPitchAndLength(String name, String codec, int rate) throws IOException {
    Path file = Sounds.file(folder, "tone/" + name);
    AudioInfo info = AudioFile.check(file);
    assertThat(info.codec()).isEqualTo(codec);
    assertThat(info.sampleRate()).isEqualTo(rate);
    // The last frame is padded to its end, and encoders put up to two frames of 72 ms before.
    assertThat(info.duration().toMillis()).isCloseTo(800, within(230L));

    short[] pcm = pcm(file, Duration.ZERO);
    assertThat(Tones.dominant(pcm, rate)).isCloseTo(620, within(4.0));
    short[] middle = Arrays.copyOfRange(pcm, pcm.length / 4, pcm.length / 2);
    assertThat(Tones.level(middle)).as("-9 dB below full scale, a sine").isBetween(0.15, 0.32);

    short[] rest = pcm(file, Duration.ofMillis(400));
    assertThat(rest.length).isCloseTo(pcm.length - rate * 2 / 5, within(rate / 20));
    assertThat(Tones.dominant(rest, rate)).isCloseTo(620, within(6.0));

    Waveform waveform = Waveform.of(file, 16);
    for (int i = 3; i < 12; i++) {
      assertThat(waveform.peaks()[0][i]).as("bucket %d", i).isBetween(0.25f, 0.5f);
    }
  }

  @ParameterizedTest
  @CsvSource({"mpeg1.mp3", "mpeg1-vbr.mp3", "mpeg2.mp3", "speech.amr", "gsm.wav", "aac.m4a"})
  void aCutFileEndsInAClearError(String name) throws IOException {
    byte[] whole = Sounds.bytes("tone/" + name);
    Path file = folder.resolve("cut");
    for (int keep : new int[] {whole.length - 5, whole.length / 2 + 1}) {
      Files.write(file, Arrays.copyOf(whole, keep));
      assertThatThrownBy(() -> AudioFile.check(file))
          .isInstanceOf(IOException.class)
          .hasMessageMatching("(truncated|damaged|not readable|no |nothing).*");
    }
  }

  /** What a header claims must not decide how much memory is taken. */
  @Test
  void headersThatLieAreRefusedOrBorne() throws IOException {
    byte[] wav = Sounds.bytes("tone/pcm16.wav");
    for (int rate : new int[] {0, 1, -1, Integer.MAX_VALUE}) {
      refusedOrRead(patched(wav, 24, rate));
    }
    for (int channels : new int[] {0, 3, 255, 65_535}) {
      byte[] lying = wav.clone();
      ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) channels);
      refusedOrRead(lying);
    }
    refusedOrRead(patched(wav, 16, Integer.MAX_VALUE));
    refusedOrRead(patched(wav, 4, 0));
  }

  private void refusedOrRead(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("lying"), content);
    try {
      assertThat(Waveform.of(file, 10).peaks().length).isBetween(1, 2);
    } catch (IOException e) {
      assertThat(e).hasMessageMatching(".+");
    }
  }

  private static byte[] patched(byte[] wav, int at, int value) {
    byte[] lying = wav.clone();
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return lying;
  }

  private static short[] pcm(Path file, Duration from) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (PcmReader reader = PcmReader.open(file)) {
      reader.seek(from);
      byte[] buffer = new byte[4096];
      for (int n = reader.read(buffer, 0, 4096); n >= 0; n = reader.read(buffer, 0, 4096)) {
        all.write(buffer, 0, n);
      }
    }
    short[] pcm = new short[all.size() / 2];
    ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
    return pcm;
  }
}
