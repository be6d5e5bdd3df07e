package dev.callboard.journal;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames on a thread of its own while another one works on those before: what decompresses and
 * what stores then each have a processor. The thread that asks is never interrupted by this.
 */
final class ReadAhead {

  /** Frames that wait at most: some ten megabytes where each is a page of records. */
  private static final int WAITING = 24;

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WAITING);
  private volatile boolean stopped;

  /** A frame; or the end, with what ended it. */
  private record Item(@Nullable Frame frame, @Nullable Throwable end) {}

  /** A replay that is under way. */
  @FunctionalInterface
  interface Source {
    /** Gives every frame in order. */
    void replay(Journal.FrameReader reader) throws IOException;
  }

  /** Ends the reading thread when nobody wants more. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Replays.
   *
   * @param ahead sees each frame first, on the reading thread
   * @param reader takes each frame on the calling thread
   */
  static void replay(Source source, Journal.FrameReader ahead, Journal.FrameReader reader)
      throws IOException {
    new ReadAhead().run(source, ahead, reader);
  }

  private void run(Source source, Journal.FrameReader ahead, Journal.FrameReader reader)
      throws IOException {
    Thread.ofPlatform().daemon().name("journal-read-ahead").start(() -> read(source, ahead));
    boolean done = false;
    try {
      for (Item item = take(); item.frame() != null; item = take()) {
        reader.take(item.frame());
      }
      done = true;
    } finally {
      stopped = !done;
      if (stopped) {
        queue.clear();
      }
    }
  }

  /** The next frame; no frame at the end. */
  private Item take() throws IOException {
    Item item = uninterrupted();
    switch (item.end()) {
      case null -> {}
      case IOException e -> throw new IOException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IOException(e);
    }
    return item;
  }

  private Item uninterrupted() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void read(Source source, Journal.FrameReader ahead) {
    Item end = new Item(null, null);
    try {
      source.replay(
          frame -> {
            ahead.take(frame);
            put(new Item(frame, null));
          });
    } catch (Stopped e) {
      return;
    } catch (Throwable e) {
      end = new Item(null, e);
    }
    put(end);
  }

  /** Waits for room, or learns that nobody reads any more. */
  private void put(Item item) {
    try {
      while (!queue.offer(item, 50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        if (stopped) {
          throw new Stopped();
        }
      }
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }
}
