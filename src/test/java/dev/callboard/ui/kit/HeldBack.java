package dev.callboard.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** An executor whose work runs when a test says so. */
public final class HeldBack implements Executor {

  private final Deque<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable command) {
    tasks.add(command);
  }

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
  }

  /** Runs what waits, and what that brings. */
  public void run() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}
