package dev.callboard.app;

import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what no part of the program caught: into the log, and into a report of its own beside
 * it that can be handed to somebody, since it is masked like the log. Thread-safe.
 */
final class CrashReports implements Thread.UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
  private static final int KEPT = 20;

  /** A failure in a loop is one failure; whatever differs beyond this many only reaches the log. */
  private static final int KINDS = 100;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

  private final Path folder;
  private final Masking masking;
  private final Clock clock;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private volatile Consumer<Crash> told = _ -> {};

  /**
   * A failure nobody foresaw.
   *
   * @param summary the failure in a line, masked
   * @param report everything that is known about it, masked
   * @param file where the report lies
   */
  record Crash(String summary, String report, Path file) {}

  /**
   * Builds it.
   *
   * @param folder where the reports go, beside the log
   */
  CrashReports(Path folder, Masking masking, Clock clock) {
    this.folder = folder;
    this.masking = masking;
    this.clock = clock;
  }

  /**
   * Says who hears of failures from now on.
   *
   * @param listener hears of each kind of failure once, on the thread that failed
   */
  void tell(Consumer<Crash> listener) {
    told = listener;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    try {
      LOG.error("uncaught on {}", thread.getName(), failure);
      if (known.size() < KINDS && known.add(kind(failure))) {
        told.accept(write(thread, failure));
      }
    } catch (IOException | RuntimeException | Error e) {
      // There is nobody left to tell but the log; a handler that fails would hide the failure.
      LOG.error("no crash report was written", e);
    }
  }

  private Crash write(Thread thread, Throwable failure) throws IOException {
    String report = masking.mask(describe(thread, failure));
    Path file =
        DataFolder.create(folder)
            .resolve("crash-" + NAME.format(clock.instant().atZone(clock.getZone())) + ".txt");
    Files.writeString(file, report);
    forgetOldest();
    return new Crash(masking.mask(failure.toString()), report, file);
  }

  private String describe(Thread thread, Throwable failure) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Runtime runtime = Runtime.getRuntime();
    out.printf("Callboard %s%n", Version.number());
    out.printf("%s, thread %s%n", clock.instant(), thread.getName());
    out.printf(
        "%s %s %s, Java %s, heap %d of %d MB%n%n",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
    failure.printStackTrace(out);
    return text.toString();
  }

  private static String kind(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> reports =
          files.filter(f -> f.getFileName().toString().startsWith("crash-")).sorted().toList();
      for (Path old : reports.subList(0, Math.max(0, reports.size() - KEPT))) {
        Files.deleteIfExists(old);
      }
    }
  }
}
