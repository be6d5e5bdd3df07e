package dev.callboard.recordings;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one recording be worked on by one thread at a time. Thread-safe. */
final class InFlight {

  /** Work on one recording. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, SQLException;
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int users;
  }

  private final ConcurrentMap<Long, Turn> turns = new ConcurrentHashMap<>();

  /** Runs work when nobody else works on the same call. */
  <T> T alone(long callId, Work<T> work) throws IOException, SQLException {
    Turn turn =
        turns.compute(
            callId,
            (_, present) -> {
              Turn taken = present == null ? new Turn() : present;
              taken.users++;
              return taken;
            });
    turn.lock.lock();
    try {
      return work.run();
    } finally {
      turn.lock.unlock();
      turns.computeIfPresent(callId, (_, present) -> --present.users == 0 ? null : present);
    }
  }
}
