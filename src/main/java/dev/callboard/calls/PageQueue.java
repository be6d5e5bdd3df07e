package dev.callboard.calls;

import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Pages on their way from the platform into the record log: while one is stored the next is compared
 * and packed, and the one behind it is asked for. Bounded; in order; what fails ends the sync.
 */
final class PageQueue implements AutoCloseable {

  /** Pages between the platform and the disk at most. */
  private static final int WAITING = 10;

  /** Pages that are made durable together at most. */
  private static final int TOGETHER = 10;

  private final RecordLog log;
  private final Stored stored;
  private final Semaphore room = new Semaphore(WAITING);
  private final BlockingQueue<FutureTask<Prepared>> toPack = new LinkedBlockingQueue<>();
  private final BlockingQueue<FutureTask<Prepared>> toStore = new LinkedBlockingQueue<>();
  private final FutureTask<Prepared> end = new FutureTask<>(() -> Prepared.NOTHING);
  private final Thread packing =
      Thread.ofPlatform().daemon().name("sync-pack").unstarted(this::pack);
  private final Thread storing =
      Thread.ofPlatform().daemon().name("sync-store").unstarted(this::store);
  private volatile @Nullable Throwable failure;

  /** Learns what was stored, on another thread. */
  @FunctionalInterface
  interface Stored {
    /**
     * Some pages are durable and in the database.
     *
     * @param pages how many
     * @param fresh records on them that were not known
     */
    void pages(int pages, int fresh);
  }

  PageQueue(RecordLog log, Stored stored) {
    this.log = log;
    this.stored = stored;
    packing.start();
    storing.start();
  }

  /**
   * Takes a page; waits while too many wait.
   *
   * @throws IOException when one before it could not be stored
   */
  void put(BillQuery query, BillPage page) throws IOException {
    put(() -> log.prepare(query, page));
  }

  /** Takes the verdict on what was put before. */
  void put(SyncSpan span) throws IOException {
    put(() -> log.prepare(span));
  }

  private void put(Callable<Prepared> preparing) throws IOException {
    room.acquireUninterruptibly();
    check();
    var task = new FutureTask<>(preparing);
    toPack.add(task);
    toStore.add(task);
  }

  private void check() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw new IOException(e.getMessage(), e);
      case Throwable e -> throw new IOException(e);
    }
  }

  /**
   * Waits until everything is stored.
   *
   * @throws IOException when it could not be
   */
  void finish() throws IOException {
    close();
    check();
  }

  private void pack() {
    try {
      for (FutureTask<Prepared> task = toPack.take(); task != end; task = toPack.take()) {
        task.run();
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void store() {
    try {
      for (FutureTask<Prepared> task = toStore.take(); task != end; task = toStore.take()) {
        var together = new ArrayList<Prepared>();
        prepared(task, together);
        int taken = 1;
        for (FutureTask<Prepared> next = toStore.peek();
            taken < TOGETHER && next != null && next != end && next.isDone();
            next = toStore.peek()) {
          prepared(toStore.take(), together);
          taken++;
        }
        store(together);
        room.release(taken);
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void prepared(FutureTask<Prepared> task, List<Prepared> together)
      throws InterruptedException {
    try {
      together.add(task.get());
    } catch (ExecutionException e) {
      failure = e.getCause();
    }
  }

  private void store(List<Prepared> together) {
    if (failure != null) {
      together.forEach(log::drop);
      return;
    }
    try {
      int fresh = log.store(together);
      stored.pages(together.stream().mapToInt(Prepared::pages).sum(), fresh);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Ends it behind what was put. */
  @Override
  public void close() {
    if (end.isDone()) {
      return;
    }
    end.run();
    toPack.add(end);
    toStore.add(end);
    boolean interrupted = false;
    while (storing.isAlive()) {
      try {
        storing.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
