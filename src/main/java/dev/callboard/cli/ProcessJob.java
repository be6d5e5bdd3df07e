package dev.callboard.cli;

import dev.callboard.job.JobControl;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Long work of a command: when the process is asked to end (Ctrl-C, SIGTERM), it ends at the next
 * safe point instead of in the middle of a request.
 */
final class ProcessJob implements JobControl, AutoCloseable {

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Duration patience;
  private final JobControl watcher;
  private final Thread hook;
  private volatile boolean cancelled;

  /** Begins work whose progress nobody watches. */
  ProcessJob(Duration patience) {
    this(patience, JobControl.NONE);
  }

  /**
   * Begins work.
   *
   * @param patience how long the end of the process may wait for the safe point
   * @param watcher is told how far it is
   */
  ProcessJob(Duration patience, JobControl watcher) {
    this.patience = patience;
    this.watcher = watcher;
    this.hook = Thread.ofPlatform().name("end-of-command").unstarted(this::end);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end() {
    cancelled = true;
    try {
      finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void progress(long done, long total) {
    watcher.progress(done, total);
  }

  @Override
  public void items(long items) {
    watcher.items(items);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void close() {
    finished.countDown();
    if (!cancelled) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
