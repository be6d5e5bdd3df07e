package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain samples in a smaller form: the same sound, and nothing else passes for it. */
class TranscodingTest {

  @TempDir Path folder;

  private Path made(Path source, CompactForm form) throws IOException {
    Path target = folder.resolve(source.getFileName() + "." + form.container().extension());
    Transcoding.write(source, Transcoding.plain(source).orElseThrow(), form, target);
    return target;
  }

  private static Likeness likeness(Path source, Path copy) throws IOException {
    return Transcoding.compare(source, Transcoding.plain(source).orElseThrow(), copy);
  }

  @ParameterizedTest
  @CsvSource({
    "pcm16.wav, OPUS", "pcm8.wav, OPUS", "alaw.wav, OPUS", "mulaw.wav, OPUS",
    "pcm16.wav, MP3", "pcm8.wav, MP3", "alaw.wav, MP3", "mulaw.wav, MP3"
  })
  void speechStaysTheSameSound(String name, CompactForm form) throws IOException {
    Path source = Sounds.file(folder, name);
    Path copy = made(source, form);
    Likeness likeness = likeness(source, copy);
    assertThat(likeness.same()).as(likeness.toString()).isTrue();
    assertThat(likeness.waves()).isGreaterThan(0.98);
    assertThat(likeness.copy().toMillis()).isCloseTo(3500, within(20L));
    assertThat(Files.size(copy)).isLessThan(Files.size(source) * 6 / 10);
    assertThat(Container.of(copy)).contains(form.container());
    assertThat(AudioFile.check(copy).codec()).isEqualTo(form.muxer());
  }

  /** What the two sides of a call said stays on their sides. */
  @ParameterizedTest
  @EnumSource(CompactForm.class)
  void channelsStayApart(CompactForm form) throws IOException {
    short[] turns = Tones.sine(440, 8000, 2, 4);
    for (int i = 0; i < turns.length; i++) {
      if (i / 16_000 % 2 == i % 2) {
        turns[i] = 0;
      }
    }
    Path source = Sounds.wav(folder.resolve("turns.wav"), 8000, 2, turns);
    Path copy = made(source, form);
    assertThat(likeness(source, copy).same()).isTrue();
    short[] left = Tones.channel(samples(copy), 2, 0);
    int second = left.length / 4;
    assertThat(Tones.level(Arrays.copyOfRange(left, second / 4, second * 3 / 4))).isLessThan(0.02);
    assertThat(Tones.level(Arrays.copyOfRange(left, second * 5 / 4, second * 7 / 4)))
        .isGreaterThan(0.15);
  }

  /** Rates that an encoder does not take, and those that are hardly seen in telephony. */
  @ParameterizedTest
  @ValueSource(ints = {8000, 11_025, 16_000, 22_050, 44_100})
  void everyRateIsTaken(int rate) throws IOException {
    Path source = Sounds.wav(folder.resolve("rate.wav"), rate, 1, Tones.sine(620, rate, 1, 2));
    for (CompactForm form : CompactForm.values()) {
      Path copy = made(source, form);
      assertThat(likeness(source, copy).same()).isTrue();
      AudioInfo info = AudioFile.check(copy);
      assertThat(Tones.dominant(samples(copy), info.sampleRate())).isCloseTo(620, within(2.0));
    }
  }

  @Test
  void silenceAndNextToNothingPass() throws IOException {
    for (int samples : new int[] {40, 8000}) {
      Path source = Sounds.wav(folder.resolve("still.wav"), 8000, 1, new short[samples]);
      assertThat(likeness(source, made(source, CompactForm.OPUS)).same()).isTrue();
    }
  }

  /** Compact already, or no WAV at all. */
  @ParameterizedTest
  @ValueSource(strings = {"gsm.wav", "ima.wav", "mpeg25.mp3", "opus.ogg", "speech.amr", "aac.m4a"})
  void whatIsCompactIsNotPlain(String name) throws IOException {
    assertThat(Transcoding.plain(Sounds.file(folder, name))).isEmpty();
  }

  @Test
  void aCutFileIsNotPlain() throws IOException {
    byte[] whole = Sounds.bytes("pcm16.wav");
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length - 1000));
    assertThat(Transcoding.plain(cut)).isEmpty();
  }

  @Test
  void anotherSoundDoesNotPass() throws IOException {
    Path source = Sounds.file(folder, "pcm16.wav");
    short[] pcm = samples(source);
    short[] longer = Arrays.copyOf(pcm, pcm.length + 2000);
    short[] later = new short[pcm.length];
    System.arraycopy(pcm, 0, later, 400, pcm.length - 400);
    short[] quiet = new short[pcm.length];
    short[] wordless = pcm.clone();
    Arrays.fill(wordless, 12_000, 14_000, (short) 0);
    for (int i = 0; i < pcm.length; i++) {
      quiet[i] = (short) (pcm[i] / 2);
    }
    assertThat(passes(source, pcm)).isTrue();
    assertThat(passes(source, longer)).as("too long").isFalse();
    assertThat(passes(source, Arrays.copyOf(pcm, pcm.length - 2000))).as("too short").isFalse();
    assertThat(passes(source, later)).as("moved by a twentieth of a second").isFalse();
    assertThat(passes(source, quiet)).as("half as loud").isFalse();
    assertThat(passes(source, wordless)).as("a quarter of a second left out").isFalse();
    assertThat(passes(source, Tones.sine(620, 8000, 1, 3.5))).as("a tone").isFalse();
    assertThat(passes(source, new short[pcm.length])).as("silence").isFalse();
  }

  private boolean passes(Path source, short[] pcm) throws IOException {
    return likeness(source, Sounds.wav(folder.resolve("copy.wav"), 8000, 1, pcm)).same();
  }

  private static short[] samples(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PcmReader reader = PcmReader.open(file)) {
      byte[] buffer = new byte[8192];
      for (int n = reader.read(buffer, 0, 8192); n >= 0; n = reader.read(buffer, 0, 8192)) {
        bytes.write(buffer, 0, n);
      }
    }
    short[] pcm = new short[bytes.size() / 2];
    ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
    return pcm;
  }
}
