package dev.callboard.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Player.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device whose calls never return, and its player. */
class GuardedSinkTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;
  private final Stuck stuck = new Stuck();

  /** Holds one kind of call until it is let go, deaf to interrupts as drivers are. */
  private static final class Stuck implements AudioSink {
    private final CountDownLatch wake = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String held = "";

    private void pass(String call) {
      while (held.equals(call) && wake.getCount() > 0) {
        try {
          wake.await();
        } catch (InterruptedException _) {
          continue;
        }
      }
    }

    @Override
    public void open(int sampleRate, int channels) {
      pass("open");
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
      pass("write");
      if (held.equals("gone")) {
        throw new IOException("unplugged");
      }
    }

    @Override
    public void flush() {
      pass("flush");
    }

    @Override
    public long heardMicros() {
      pass("heard");
      return 40_000;
    }

    @Override
    public void close() {
      pass("close");
      closed.countDown();
    }
  }

  @AfterEach
  void wake() {
    stuck.wake.countDown();
  }

  @Test
  void aDeviceThatHoldsAWriteIsToldAndThePositionKept() throws Exception {
    played("write");
  }

  @Test
  void aDeviceThatCannotBeOpenedOrAskedIsToldToo() throws Exception {
    played("open");
  }

  /** Told, the position kept, further commands obeyed, and another device takes it up. */
  private void played(String held) throws Exception {
    stuck.held = held;
    VirtualSink other = new VirtualSink();
    BlockingQueue<AudioSink> sinks = new LinkedBlockingQueue<>();
    sinks.add(new SilentSink());
    sinks.add(new GuardedSink(stuck, SHORT));
    sinks.add(other);
    BlockingQueue<State> states = new LinkedBlockingQueue<>();
    try (Player player = new Player(sinks::remove)) {
      player.onState(states::add);
      player.load(Sounds.staircase(folder.resolve("stairs"), 20));
      player.seek(Duration.ofSeconds(8));
      player.play();

      State told = await(states, s -> s.phase() == Phase.NO_DEVICE);

      assertThat(told.problem()).isEqualTo("the sound device does not answer");
      assertThat(told.position()).hasSeconds(8);
      player.seek(Duration.ofSeconds(11));
      await(states, s -> s.phase() == Phase.NO_DEVICE && s.position().toSeconds() == 11);
      player.play();
      other.grant(Long.MAX_VALUE / 4);
      await(states, s -> s.phase() == Phase.PLAYING && s.position().toSeconds() >= 11);
    }
  }

  @Test
  void aDeviceThatWakesIsLetGo() throws Exception {
    stuck.held = "write";
    GuardedSink sink = new GuardedSink(stuck, SHORT);
    sink.open(8000, 1);
    assertThat(sink.heardMicros()).isEqualTo(40_000);
    assertThatThrownBy(() -> sink.write(new byte[2], 0, 2)).hasMessageContaining("does not answer");

    assertThatThrownBy(() -> sink.write(new byte[2], 0, 2)).isInstanceOf(IOException.class);
    assertThat(sink.heardMicros()).as("what it said last").isEqualTo(40_000);
    sink.flush();
    sink.close();
    stuck.wake.countDown();

    assertThat(stuck.closed.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatADeviceComplainsOfIsPassedOn() throws Exception {
    stuck.held = "gone";
    try (GuardedSink sink = new GuardedSink(stuck)) {
      sink.open(8000, 1);
      assertThatThrownBy(() -> sink.write(new byte[2], 0, 2)).hasMessage("unplugged");
    }
    assertThat(stuck.closed.await(60, TimeUnit.SECONDS)).isTrue();
  }

  private static State await(BlockingQueue<State> states, Predicate<State> wanted)
      throws InterruptedException {
    while (true) {
      State next = states.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("never told").isNotNull();
      if (wanted.test(next)) {
        return next;
      }
    }
  }
}
