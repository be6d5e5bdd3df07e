package dev.callboard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the FX thread's time goes: its own work, pauses of the garbage collector, and on Linux waiting
 * for a processor, as the system counts it.
 */
final class FxCauses {

  private static final Path TASKS = Path.of("/proc/self/task");
  private static final Path PROCESS = Path.of("/proc/self/stat");

  /** Linux counts in hundredths of a second towards programs. */
  private static final long TICK_NANOS = 10_000_000;

  /** The system keeps 15 characters of a thread's name. */
  private static final String NAME = "JavaFX Applicat";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Collectors that stop the program; those that run beside it count their cycles, not pauses. */
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(c -> !c.getName().matches(".*(Cycles|Concurrent).*"))
          .toList();

  private @Nullable Path waits;

  /**
   * What the thread has used up.
   *
   * @param own nanoseconds on a processor
   * @param all processor time of the whole program in nanoseconds, to ten milliseconds; 0 where the
   *     system does not say
   * @param pauseMillis milliseconds the program stood for garbage
   * @param waiting nanoseconds ready to run without a processor; 0 where the system does not say
   */
  record Spent(long own, long all, long pauseMillis, long waiting) {
    long pausesSince(Spent before) {
      return pauseMillis - before.pauseMillis;
    }

    String since(Spent before) {
      return String.format(
          Locale.ROOT,
          "own work %.0f, garbage %d, waiting for a processor %.0f, work of all our threads %.0f",
          (own - before.own) / 1e6,
          pauseMillis - before.pauseMillis,
          (waiting - before.waiting) / 1e6,
          (all - before.all) / 1e6);
    }
  }

  /** What was used up until now; nothing before the thread is known. */
  Spent spent(@Nullable Thread fx) {
    long pauses = collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    if (fx == null) {
      return new Spent(0, 0, pauses, 0);
    }
    return new Spent(threads.getThreadCpuTime(fx.threadId()), all(), pauses, waiting());
  }

  /** Ticks in user and in system mode are the 12th and 13th word behind the name in brackets. */
  private static long all() {
    if (!Files.isReadable(PROCESS)) {
      return 0;
    }
    try {
      String line = Files.readString(PROCESS);
      String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(words[11]) + Long.parseLong(words[12])) * TICK_NANOS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long waiting() {
    try {
      if (waits == null) {
        waits = waitsFile();
      }
      return waits == null ? 0 : Long.parseLong(Files.readString(waits).split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Path waitsFile() throws IOException {
    if (!Files.isDirectory(TASKS)) {
      return null;
    }
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : tasks.toList()) {
        if (Files.readString(task.resolve("comm")).startsWith(NAME)) {
          return task.resolve("schedstat");
        }
      }
    }
    return null;
  }
}
