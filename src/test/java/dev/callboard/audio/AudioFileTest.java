package dev.callboard.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFileTest {

  private static final Map<String, String> CODECS =
      Map.ofEntries(
          Map.entry("pcm16.wav", "pcm_s16le"),
          Map.entry("pcm8.wav", "pcm_u8"),
          Map.entry("alaw.wav", "pcm_alaw"),
          Map.entry("mulaw.wav", "pcm_mulaw"),
          Map.entry("gsm.wav", "gsm_ms"),
          Map.entry("ima.wav", "adpcm_ima_wav"),
          Map.entry("mpeg25.mp3", "mp3"),
          Map.entry("stereo-mpeg2.mp3", "mp3"),
          Map.entry("opus.ogg", "opus"),
          Map.entry("speech.amr", "amr_nb"),
          Map.entry("aac.m4a", "aac"));

  static final List<String> FILES = Sounds.ALL;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("FILES")
  void everyCodecDecodesToItsEnd(String name) throws IOException {
    AudioInfo info = AudioFile.check(Sounds.file(folder, name));

    assertThat(info.codec()).isEqualTo(CODECS.get(name));
    assertThat(info.channels()).isEqualTo(name.startsWith("stereo") ? 2 : 1);
    assertThat(info.duration().toMillis()).isCloseTo(3500, within(180L));
    assertThat(Container.of(folder.resolve("sound-" + name.hashCode())).orElseThrow().extension())
        .isEqualTo(name.substring(name.indexOf('.') + 1));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void aFileCutAnywhereIsRefused(String name) throws IOException {
    byte[] whole = Sounds.bytes(name);
    Path cut = folder.resolve("cut");
    for (int keep : new int[] {whole.length - 3, whole.length * 9 / 10 + 1, whole.length / 2 + 1}) {
      Files.write(cut, Arrays.copyOf(whole, keep));
      assertThatThrownBy(() -> AudioFile.check(cut))
          .as("%d of %d bytes", keep, whole.length)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ID3",
        "RIFF0000WAVE",
        "OggS",
        "#!AMR\n",
        "0000ftypM4A ",
        "<html><body>maintenance</body></html>",
        "{\"ret\":404,\"data\":[],\"msg\":\"no\"}",
        "#EXTM3U\nhttp://127.0.0.1/secret.mp3\n",
        "ffconcat version 1.0\nfile /etc/hostname\n"
      })
  void whatIsNoSoundIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text.mp3"), text);

    assertThatThrownBy(() -> AudioFile.check(file)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void damageNeverEndsTheProgram(String name) throws IOException {
    Random random = new Random(name.hashCode());
    byte[] whole = Sounds.bytes(name);
    Path file = folder.resolve("damaged");
    for (int round = 0; round < 25; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round * 4; i++) {
        damaged[random.nextInt(round % 2 == 0 ? damaged.length : 200)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        assertThat(AudioFile.check(file).sampleRate()).isPositive();
      } catch (IOException e) {
        assertThat(e).hasMessageMatching(".+");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mpeg25.mp3", "stereo-mpeg2.mp3"})
  void strangeBytesInTheMiddleOfAnMp3AreRefused(String name) throws IOException {
    byte[] whole = Sounds.bytes(name);
    byte[] page = "<html><body>maintenance</body></html>".repeat(20).getBytes(UTF_8);
    byte[] noise = new byte[page.length];
    new Random(7).nextBytes(noise);
    for (byte[] garbage : List.of(page, noise, new byte[page.length])) {
      for (int at : new int[] {200, whole.length / 3, whole.length / 2, whole.length - 300}) {
        byte[] inserted = concat(Arrays.copyOf(whole, at), garbage, tail(whole, at));
        byte[] overwritten = whole.clone();
        System.arraycopy(garbage, 0, overwritten, Math.min(at, whole.length - 900), garbage.length);
        for (byte[] damaged : List.of(inserted, overwritten)) {
          Path file = Files.write(folder.resolve("damaged"), damaged);
          assertThatThrownBy(() -> AudioFile.check(file))
              .as("%d strange bytes at %d", garbage.length, at)
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mpeg25.mp3", "stereo-mpeg2.mp3"})
  void tagsAtEitherEndAreNoDamage(String name) throws IOException {
    byte[] whole = Sounds.bytes(name);
    Duration bare = AudioFile.check(Sounds.file(folder, name)).duration();
    byte[] head = new byte[10 + 300];
    System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, head, 0, 10);
    byte[] foot = new byte[128];
    System.arraycopy(new byte[] {'T', 'A', 'G'}, 0, foot, 0, 3);
    for (byte[] tagged :
        List.of(concat(head, whole), concat(whole, foot), concat(whole, new byte[4000]))) {
      Path file = Files.write(folder.resolve("tagged"), tagged);
      assertThat(AudioFile.check(file).duration()).isEqualTo(bare);
    }
  }

  /** The quick proof and the decoder agree on what whole files are. */
  @ParameterizedTest
  @FieldSource("FILES")
  void theProofSaysWhatTheDecoderSays(String name) throws IOException {
    Path file = Sounds.file(folder, name);
    AudioInfo proven = AudioFile.check(file);
    AudioInfo decoded = AudioFile.decode(file);

    assertThat(proven.codec()).isEqualTo(decoded.codec());
    assertThat(proven.container()).isEqualTo(decoded.container());
    assertThat(proven.sampleRate()).isEqualTo(decoded.sampleRate());
    assertThat(proven.channels()).isEqualTo(decoded.channels());
    assertThat(proven.duration().toMillis()).isCloseTo(decoded.duration().toMillis(), within(150L));
  }

  private static byte[] tail(byte[] whole, int from) {
    return Arrays.copyOfRange(whole, from, whole.length);
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void aStreamedHeaderWithoutALengthIsWhole() throws IOException {
    byte[] wav = Sounds.bytes("pcm16.wav");
    Arrays.fill(wav, 40, 44, (byte) 0xff);
    Path file = Files.write(folder.resolve("streamed"), wav);

    assertThat(AudioFile.check(file).duration().toMillis()).isEqualTo(3500);
  }

  @Test
  void aMissingFileIsAnOrdinaryError() {
    assertThatThrownBy(() -> AudioFile.check(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }
}
