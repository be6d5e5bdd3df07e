package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds back requests: one sender at a time, pauses that end at once on hold. Thread-safe. */
final class Brake {

  /** Cancellation has no signal of its own, so it is looked for this often. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean held;
  private boolean sending;

  void hold() {
    set(true);
  }

  void release() {
    set(false);
  }

  private void set(boolean hold) {
    lock.lock();
    try {
      held = hold;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean held() {
    lock.lock();
    try {
      return held;
    } finally {
      lock.unlock();
    }
  }

  /** Waits to be the only sender; empty once it is. */
  Optional<SendEnd> enter(JobControl control) {
    lock.lock();
    try {
      while (sending) {
        Optional<SendEnd> end = end(control);
        if (end.isPresent()) {
          return end;
        }
        await(LOOK_NANOS);
      }
      sending = true;
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      sending = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits out a pause and says whether to stop instead of going on. */
  Optional<SendEnd> pause(Duration pause, JobControl control) {
    long until = System.nanoTime() + pause.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<SendEnd> end = end(control);
        long left = until - System.nanoTime();
        if (end.isPresent() || left <= 0) {
          return end;
        }
        await(Math.min(left, LOOK_NANOS));
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<SendEnd> end(JobControl control) {
    if (held) {
      return Optional.of(new SendEnd.Held());
    }
    return control.cancelled() ? Optional.of(new SendEnd.Cancelled()) : Optional.empty();
  }

  // Interrupts mean nothing here: a job is ended through its control.
  private void await(long nanos) {
    boolean interrupted = Thread.interrupted();
    try {
      changed.awaitNanos(nanos);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
