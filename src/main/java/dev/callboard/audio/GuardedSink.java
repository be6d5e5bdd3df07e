package dev.callboard.audio;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A sink that gives up on a device that answers no more: drivers of unplugged or sleeping devices
 * have been known to hold a call for ever. The device is used on a thread of its own, which is left
 * behind with it then; whoever plays is told within {@link #PATIENCE}. For one thread, as any sink.
 */
public final class GuardedSink implements AudioSink {

  /** A sound device takes a piece within a fifth of a second: its buffer is shorter. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long IDLE_SECONDS = 1;

  private final AudioSink device;
  private final Duration patience;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("sound-device").factory());
  private long heard;
  private boolean givenUp;

  /** Work on the device. */
  private interface Work {
    void run() throws IOException;
  }

  /** Guards a device with the usual patience. */
  public GuardedSink(AudioSink device) {
    this(device, PATIENCE);
  }

  GuardedSink(AudioSink device, Duration patience) {
    this.device = device;
    this.patience = patience;
    worker.allowCoreThreadTimeOut(true);
  }

  @Override
  public void prepare() {
    quietly(device::prepare);
  }

  @Override
  public void open(int sampleRate, int channels) throws IOException {
    heard = 0;
    call(() -> device.open(sampleRate, channels));
  }

  @Override
  public void write(byte[] pcm, int offset, int length) throws IOException {
    call(() -> device.write(pcm, offset, length));
  }

  @Override
  public void flush() {
    quietly(device::flush);
  }

  /** What the device says; what it said last once it answers no more. */
  @Override
  public long heardMicros() {
    quietly(() -> heard = device.heardMicros());
    return heard;
  }

  @Override
  public void close() {
    quietly(device::close);
    worker.shutdown();
  }

  private void quietly(Work work) {
    try {
      call(work);
    } catch (IOException _) {
      // Nothing is asked of it: the next write tells.
    }
  }

  private void call(Work work) throws IOException {
    if (givenUp) {
      throw new IOException("the sound device does not answer");
    }
    Callable<Boolean> task =
        () -> {
          work.run();
          return true;
        };
    Future<Boolean> answer = worker.submit(task);
    try {
      answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      givenUp = true;
      answer.cancel(true);
      // Should it ever wake, it is let go.
      worker.execute(device::close);
      worker.shutdown();
      throw new IOException("the sound device does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException known -> throw known;
        case RuntimeException known -> throw known;
        default -> throw new IOException(e.getCause());
      }
    }
  }
}
