package dev.callboard.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for work that may take long, which give way to the window's: where two processors have five
 * threads to run, the one that answers the person goes first. Platform threads, since a virtual one has
 * no priority of its own. What such a thread starts gives way as well.
 */
public final class WorkThreads {

  /**
   * One below normal in the eyes of Windows; Linux minds it under the options of the package only.
   * Lower, and any other busy program would keep a campaign from being sent.
   */
  private static final int PRIORITY = 3;

  private static final long KEPT_SECONDS = 5;

  private WorkThreads() {}

  /**
   * Makes daemon threads.
   *
   * @param name begins the name of each
   */
  public static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().priority(PRIORITY).name(name, 0).factory();
  }

  /**
   * Runs each task at once, on a thread that is kept a few seconds for the next.
   *
   * @param name begins the name of each thread
   */
  public static ExecutorService pool(String name) {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        KEPT_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named(name));
  }
}
