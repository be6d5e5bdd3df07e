package dev.callboard.recordings;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that want the same thing done at the same time share one doing of it: while one group
 * is worked on the next one gathers, and whoever of it comes first works for all. So one sync of a
 * folder, or one transaction, does for many recordings, and none waits for others to come.
 * Thread-safe.
 */
final class SharedWork<A> {

  /** Work on a group, in the order of asking. */
  @FunctionalInterface
  interface Work<A> {
    void on(List<A> group) throws IOException, SQLException;
  }

  private static final class Ticket<A> {
    private final A wanted;
    private final Thread owner = Thread.currentThread();
    private @Nullable Throwable failure;
    private volatile boolean done;

    Ticket(A wanted) {
      this.wanted = wanted;
    }
  }

  /** Rows of one transaction: H2 grows slow, and unsafe in a crash, where there are more. */
  private static final int LARGEST = 50;

  private final Work<A> work;
  private final Queue<Ticket<A>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  SharedWork(Work<A> work) {
    this.work = work;
  }

  /**
   * Returns when the work on one is done, by this thread or another.
   *
   * @throws IOException when the work on the group failed; nothing is known of its members then
   */
  void done(A wanted) throws IOException, SQLException {
    Ticket<A> ticket = new Ticket<>(wanted);
    waiting.add(ticket);
    boolean interrupted = false;
    while (!ticket.done) {
      if (turn.tryLock()) {
        lead(ticket);
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    switch (ticket.failure) {
      case null -> {}
      case StorageTrouble e -> throw new StorageTrouble(String.valueOf(e.getMessage()), e);
      case IOException e -> throw new IOException(e.getMessage(), e);
      case SQLException e -> throw new SQLException(e.getMessage(), e);
      default -> throw new IllegalStateException("work on a group failed", ticket.failure);
    }
  }

  private void lead(Ticket<A> own) {
    try {
      while (!own.done) {
        next();
      }
    } finally {
      turn.unlock();
      // Whoever came too late for the lock sleeps, and is in the queue: its first leads now.
      Ticket<A> first = waiting.peek();
      if (first != null) {
        LockSupport.unpark(first.owner);
      }
    }
  }

  private void next() {
    List<Ticket<A>> group = new ArrayList<>();
    while (group.size() < LARGEST && waiting.peek() != null) {
      group.add(waiting.remove());
    }
    Throwable failure = new IllegalStateException("the work broke off");
    try {
      work.on(group.stream().map(ticket -> ticket.wanted).toList());
      failure = null;
    } catch (IOException | SQLException | RuntimeException e) {
      failure = e;
    } finally {
      for (Ticket<A> ticket : group) {
        ticket.failure = failure;
        ticket.done = true;
        LockSupport.unpark(ticket.owner);
      }
    }
  }
}
