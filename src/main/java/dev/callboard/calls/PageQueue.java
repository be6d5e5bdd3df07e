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
  private final BlockingQueue<Task> toPack = new LinkedBlockingQueue<>();
  private final BlockingQueue<Task> toStore = new LinkedBlockingQueue<>();
  private final Task end = new Task(() -> Prepared.NOTHING, () -> {});
  private final Thread packing =
      Thread.ofPlatform().daemon().name("sync-pack").unstarted(this::pack);
  private final Thread storing =
      Thread.ofPlatform().daemon().name("sync-store").unstarted(this::store);
  private volatile @Nullable Throwable failure;

  /** Something to be prepared and stored. */
  private static final class Task extends FutureTask<Prepared> {
    private final Runnable then;

    Task(Callable<Prepared> preparing, Runnable then) {
      super(preparing);
      this.then = then;
    }
  }

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
    put(query, page, () -> {});
  }

  /**
   * The same.
   *
   * @param then runs on another thread when the page is stored, in the order of pages
   */
  void put(BillQuery query, BillPage page, Runnable then) throws IOException {
    put(() -> log.prepare(query, page), then);
  }

  /**
   * Takes the verdict on what was put before.
   *
   * @param then as for a page
   */
  void put(SyncSpan span, Runnable then) throws IOException {
    put(() -> log.prepare(span), then);
  }

  /** Runs something when all that was put before is stored, as for a page. */
  void then(Runnable then) throws IOException {
    put(() -> Prepared.NOTHING, then);
  }

  private void put(Callable<Prepared> preparing, Runnable then) throws IOException {
    room.acquireUninterruptibly();
    check();
    var task = new Task(preparing, then);
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
      for (Task task = toPack.take(); task != end; task = toPack.take()) {
        task.run();
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void store() {
    try {
      for (Task task = toStore.take(); task != end; task = toStore.take()) {
        var tasks = new ArrayList<Task>();
        var together = new ArrayList<Prepared>();
        tasks.add(task);
        prepared(task, together);
        for (Task next = toStore.peek();
            tasks.size() < TOGETHER && next != null && next != end && next.isDone();
            next = toStore.peek()) {
          tasks.add(toStore.take());
          prepared(next, together);
        }
        store(together, tasks);
        room.release(tasks.size());
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void prepared(Task task, List<Prepared> together) throws InterruptedException {
    try {
      together.add(task.get());
    } catch (ExecutionException e) {
      failure = e.getCause();
    }
  }

  private void store(List<Prepared> together, List<Task> tasks) {
    if (failure != null) {
      together.forEach(log::drop);
      return;
    }
    try {
      int fresh = log.store(together);
      stored.pages(together.stream().mapToInt(Prepared::pages).sum(), fresh);
      tasks.forEach(task -> task.then.run());
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
