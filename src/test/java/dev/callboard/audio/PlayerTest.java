package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Player.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

  @TempDir Path folder;
  private final VirtualSink sink = new VirtualSink();
  private final Player player = new Player(() -> sink);
  private final BlockingQueue<State> states = new LinkedBlockingQueue<>();
  private Path stairs;

  @BeforeEach
  void listen() throws IOException {
    player.onState(states::add);
    stairs = Sounds.staircase(folder.resolve("stairs"), 20);
  }

  @AfterEach
  void close() {
    sink.grant(Long.MAX_VALUE / 4);
    player.close();
  }

  @Test
  void loadsPausedAndPlaysToTheEnd() throws Exception {
    player.load(stairs);
    assertThat(await(Phase.PAUSED).length()).hasSeconds(20);

    sink.grant(Long.MAX_VALUE / 4);
    player.play();
    State ended = await(Phase.ENDED);

    assertThat(ended.position()).hasSeconds(20);
    assertThat(sink.frames()).isEqualTo(20 * 8000);
    assertThat(sink.level(0)).isZero();
    assertThat(sink.level(20 * 8000 - 1)).isEqualTo(1900);
    player.play();
    assertThat(await(Phase.PLAYING).position()).hasSeconds(0);
  }

  @Test
  void pauseKeepsThePositionAndPlayGoesOn() throws Exception {
    player.load(stairs);
    player.play();
    sink.grant(5 * 8000);
    await(s -> s.phase() == Phase.PLAYING && s.position().toMillis() >= 4900);
    player.pause();
    sink.grant(8000);
    Duration at = await(Phase.PAUSED).position();
    assertThat(at.toMillis()).isBetween(4900L, 6100L);
    assertThat(sink.closed).isTrue();

    long heardBefore = sink.frames();
    player.play();
    sink.grant(8000);
    await(s -> s.phase() == Phase.PLAYING && s.position().compareTo(at) > 0);
    assertThat(sink.level((int) heardBefore)).isEqualTo((int) at.toSeconds() * 100);
  }

  @Test
  void seeksWhilePlayingAndWhilePaused() throws Exception {
    player.load(stairs);
    player.seek(Duration.ofSeconds(15));
    await(s -> s.phase() == Phase.PAUSED && s.position().toSeconds() == 15);
    player.play();
    sink.grant(8000);
    await(s -> s.phase() == Phase.PLAYING && s.position().toMillis() > 15_800);
    player.seek(Duration.ofSeconds(2));
    sink.grant(8000);
    State after = await(s -> s.phase() == Phase.PLAYING && s.position().toSeconds() < 10);
    assertThat(after.position().toMillis()).isCloseTo(2000, within(1100L));
    player.seek(Duration.ofHours(2));
    sink.grant(Long.MAX_VALUE / 4);
    assertThat(await(Phase.ENDED).position()).hasSeconds(20);
  }

  @Test
  void aMissingDeviceIsToldAndThePositionKept() throws Exception {
    sink.refuse = true;
    player.load(stairs);
    player.seek(Duration.ofSeconds(8));
    player.play();
    State told = await(Phase.NO_DEVICE);
    assertThat(told.position()).hasSeconds(8);
    assertThat(told.problem()).isEqualTo("no device");

    sink.refuse = false;
    player.play();
    assertThat(await(Phase.PLAYING).position()).hasSeconds(8);
  }

  @Test
  void aDeviceUnpluggedWhilePlayingIsToldAndThePositionKept() throws Exception {
    player.load(stairs);
    player.play();
    sink.grant(3 * 8000);
    await(s -> s.phase() == Phase.PLAYING && s.position().toMillis() >= 2900);
    sink.unplugged = true;
    sink.grant(8000);
    State told = await(Phase.NO_DEVICE);
    assertThat(told.position().toMillis()).isBetween(2900L, 4100L);
    assertThat(told.problem()).isEqualTo("unplugged");
  }

  @Test
  void whatCannotBePlayedSaysSo() throws Exception {
    player.load(Files.writeString(folder.resolve("page"), "<html>"));
    assertThat(await(Phase.FAILED).problem()).isEqualTo("not an audio file");
    player.play();
    player.load(stairs);
    await(Phase.PAUSED);
  }

  @Test
  void silenceKeepsTheTimeOfTheClock() throws Exception {
    Path shortSound = Sounds.staircase(folder.resolve("short"), 1);
    long started = System.nanoTime();
    try (Player silent = new Player(SilentSink::new)) {
      silent.onState(states::add);
      silent.load(shortSound);
      silent.play();
      assertThat(await(Phase.ENDED).position()).hasSeconds(1);
    }
    assertThat(System.nanoTime() - started).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));
  }

  private State await(Phase phase) throws InterruptedException {
    return await(s -> s.phase() == phase);
  }

  private State await(Predicate<State> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
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
