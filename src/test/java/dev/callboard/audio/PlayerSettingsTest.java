package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Player.State;
import dev.callboard.audio.SoundSettings.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard, and which place is told, at other speeds, with silence skipped, in loops. */
class PlayerSettingsTest {

  private static final long ENDLESS = Long.MAX_VALUE / 4;

  @TempDir Path folder;
  private final VirtualSink sink = new VirtualSink();
  private final Player player = new Player(() -> sink);
  private final BlockingQueue<State> states = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    sink.grant(ENDLESS);
    player.close();
  }

  @Test
  void twiceAsFastIsHalfAsLongAndThePlaceIsThatOfTheRecording() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 20), SoundSettings.DEFAULT.withSpeed(2));
    player.play();
    sink.grant(5 * 8000);
    await(s -> s.position().toMillis() >= 9_700);
    assertThat(sink.level(4 * 8000)).isCloseTo(800, within(100));
    sink.grant(ENDLESS);
    assertThat(await(Phase.ENDED).position()).hasSeconds(20);
    assertThat((double) sink.frames()).isCloseTo(10 * 8000, within(200.0));
  }

  @Test
  void theSpeedMayBeChangedWhileItPlays() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 20), SoundSettings.DEFAULT.withSpeed(0.5));
    player.play();
    sink.grant(8000);
    State slow = await(s -> s.position().toMillis() >= 400);
    assertThat(slow.position().toMillis()).isLessThan(600);
    player.settings(SoundSettings.DEFAULT.withSpeed(3));
    sink.grant(2 * 8000);
    assertThat(await(s -> s.position().toMillis() >= 6_000).position().toMillis())
        .isLessThan(6_700);
  }

  @Test
  void longSilenceIsLeftOutAndNoWordLosesItsBeginning() throws Exception {
    short[] pcm = new short[10 * 8000];
    tone(pcm, 0, 8000);
    tone(pcm, 6 * 8000, 8000);
    Path file = Sounds.wav(folder.resolve("pauses"), 8000, 1, pcm);
    open(file, SoundSettings.DEFAULT.withSkipSilence(true));
    sink.grant(ENDLESS);
    player.play();
    assertThat(await(Phase.ENDED).position()).hasSeconds(10);

    // One second of tone, 0.4 + 0.12 of the first pause, the other tone, 0.4 + 0.12 of the last.
    assertThat(sink.frames() / 8000.0).isCloseTo(2 + 2 * 0.52, within(0.05));
    int second = (int) (1.52 * 8000);
    assertThat(loudest(second - 600, second - 200)).isZero();
    assertThat(loudest(second, second + 400)).isGreaterThan(8000);
  }

  @Test
  void aLoopIsHeardAgainAndAgainUntilItIsEnded() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 20), SoundSettings.DEFAULT);
    player.loop(new Loop(Duration.ofSeconds(5), Duration.ofSeconds(7)));
    player.seek(Duration.ofSeconds(6));
    player.play();
    sink.grant(5 * 8000);
    List<Long> places = new ArrayList<>();
    await(
        s -> {
          if (s.phase() == Phase.PLAYING) {
            places.add(s.position().toMillis());
          }
          return sink.frames() >= 5 * 8000 - 1200 && s.position().toMillis() > 6_800;
        });
    assertThat(places).allMatch(p -> p >= 4_999 && p <= 7_001);
    for (int second = 0; second < 5; second++) {
      assertThat(sink.level(second * 8000 + 4000)).isEqualTo(second % 2 == 0 ? 600 : 500);
    }
    player.loop(null);
    sink.grant(ENDLESS);
    assertThat(await(Phase.ENDED).position()).hasSeconds(20);
  }

  @Test
  void aLoopThatIsLeftByASeekIsLeft() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 20), SoundSettings.DEFAULT);
    player.loop(new Loop(Duration.ofSeconds(5), Duration.ofSeconds(7)));
    player.seek(Duration.ofSeconds(18));
    player.play();
    sink.grant(8000);
    assertThat(await(s -> s.position().toMillis() > 18_500).position().toSeconds()).isEqualTo(18);
  }

  @Test
  void aLoopToTheVeryEndGoesOn() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 3), SoundSettings.DEFAULT);
    player.loop(new Loop(Duration.ofSeconds(2), Duration.ofSeconds(9)));
    player.play();
    sink.grant(5 * 8000);
    await(s -> sink.frames() >= 5 * 8000 - 1200 && s.position().toMillis() >= 2_000);
    assertThat(sink.level(4 * 8000)).isEqualTo(200);
  }

  @Test
  void volumeAndEvenLoudnessChangeTheSamples() throws Exception {
    Path file = Sounds.wav(folder.resolve("tone"), 8000, 1, Tones.sine(400, 8000, 1, 2));
    assertThat(heard(file, SoundSettings.DEFAULT)).isCloseTo(9000, within(10));
    assertThat(heard(file, SoundSettings.DEFAULT.withVolume(0.5))).isCloseTo(2250, within(10));
    assertThat(heard(file, SoundSettings.DEFAULT.withVolume(0))).isZero();
    Path quiet = folder.resolve("quiet");
    short[] pcm = Tones.sine(400, 8000, 1, 2);
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] /= 20;
    }
    Sounds.wav(quiet, 8000, 1, pcm);
    int even = heard(quiet, SoundSettings.DEFAULT.withNormalise(true));
    assertThat(even).isCloseTo(heard(file, SoundSettings.DEFAULT.withNormalise(true)), within(600));
    assertThat(even).isGreaterThan(4000);
  }

  @Test
  void aDeviceThatComesBackGoesOnWhereItWasUnplugged() throws Exception {
    open(Sounds.staircase(folder.resolve("stairs"), 20), SoundSettings.DEFAULT.withSpeed(2));
    player.play();
    sink.grant(3 * 8000);
    await(s -> s.position().toMillis() >= 5_800);
    sink.unplugged = true;
    sink.grant(8000);
    Duration at = await(Phase.NO_DEVICE).position();
    assertThat(at.toMillis()).isBetween(5_800L, 8_100L);
    long before = sink.frames();
    sink.unplugged = false;
    sink.grant(8000);
    player.play();
    assertThat(await(s -> s.phase() == Phase.PLAYING && s.position().compareTo(at) > 0).problem())
        .isEmpty();
    assertThat(sink.level((int) before)).isEqualTo((int) at.toSeconds() * 100);
  }

  @Test
  void theLengthThatWasCountedReplacesTheOneClaimed() throws Exception {
    Path file = Sounds.staircase(folder.resolve("stairs"), 5);
    open(file, SoundSettings.DEFAULT);
    player.measured(folder.resolve("another"), Duration.ofSeconds(9), Loudness.UNKNOWN);
    player.measured(file, Duration.ofMillis(4_900), Loudness.UNKNOWN);
    assertThat(await(s -> s.length().toMillis() != 5_000).length()).hasMillis(4_900);
  }

  private int heard(Path file, SoundSettings settings) throws Exception {
    open(file, settings);
    Waveform waveform = Waveform.of(file, 10);
    player.measured(file, waveform.info().duration(), waveform.loudness());
    int before = (int) sink.frames();
    sink.grant(8000 * 2);
    player.play();
    await(Phase.ENDED);
    return loudest(before + 4000, before + 8000);
  }

  private int loudest(int from, int to) {
    int loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, sink.level(i));
    }
    return loudest;
  }

  private static void tone(short[] pcm, int at, int length) {
    System.arraycopy(Tones.sine(400, 8000, 1, length / 8000.0), 0, pcm, at, length);
  }

  private void open(Path file, SoundSettings settings) throws IOException, InterruptedException {
    states.clear();
    player.onState(states::add);
    player.settings(settings);
    player.load(file);
    await(Phase.PAUSED);
  }

  private State await(Phase phase) throws InterruptedException {
    return await(s -> s.phase() == phase);
  }

  private State await(Predicate<State> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<State> seen = new ArrayList<>();
    while (System.nanoTime() < deadline) {
      State state = states.poll(100, TimeUnit.MILLISECONDS);
      if (state != null) {
        seen.add(state);
        if (wanted.test(state)) {
          return state;
        }
      }
    }
    throw new AssertionError("never came; seen " + seen);
  }
}
