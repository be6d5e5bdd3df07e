package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of failures nobody caught. */
class CrashReportsTest {

  private static final String KEY = "canary-key-99";
  private static final String NUMBER = "6281255501234";

  @TempDir Path folder;

  private final Masking masking = new Masking();
  private final List<CrashReports.Crash> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T10:15:30Z");

  private CrashReports reports() {
    masking.register(new Secret(KEY));
    CrashReports reports = new CrashReports(folder.resolve("logs"), masking, new Moving(() -> now));
    reports.tell(told::add);
    return reports;
  }

  @Test
  void anUncaughtFailureOnAnyThreadEndsInAMaskedReport() throws Exception {
    CrashReports reports = reports();
    Thread thread =
        Thread.ofVirtual()
            .name("work-7")
            .unstarted(
                () -> {
                  throw new IllegalStateException(
                      "cannot call " + NUMBER + " with accesskey=" + KEY,
                      new IllegalArgumentException(KEY));
                });
    thread.setUncaughtExceptionHandler(reports);
    thread.start();
    thread.join();

    CrashReports.Crash crash = told.getFirst();
    String report = Files.readString(crash.file());
    assertThat(report)
        .isEqualTo(crash.report())
        .contains("Callboard " + Version.number(), "2026-11-23T10:15:30Z", "thread work-7")
        .contains("IllegalStateException: cannot call …234")
        .contains("Caused by: java.lang.IllegalArgumentException: [secret]")
        .contains(CrashReportsTest.class.getName())
        .doesNotContain(KEY, NUMBER);
    assertThat(crash.summary()).doesNotContain(KEY, NUMBER);
    assertThat(crash.file()).hasParent(folder.resolve("logs"));
  }

  @Test
  void theSameFailureAgainAndAgainIsToldOnceAndOldReportsGo() throws Exception {
    CrashReports reports = reports();
    for (int i = 0; i < 50; i++) {
      reports.uncaughtException(Thread.currentThread(), failure("A", 1));
    }
    assertThat(told).hasSize(1);
    for (int line = 2; line < 200; line++) {
      now = now.plusSeconds(1);
      reports.uncaughtException(Thread.currentThread(), failure("A", line));
    }
    assertThat(told).hasSize(100);
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      assertThat(files).hasSize(20).contains(told.getLast().file());
    }
  }

  @Test
  void aReportThatCannotBeWrittenBringsNothingDown() throws Exception {
    Files.writeString(folder.resolve("logs"), "a file in the folder's place");
    reports().uncaughtException(Thread.currentThread(), failure("A", 1));
    assertThat(told).isEmpty();
  }

  @Test
  void javasOwnReportsAreTakenInMaskedAndOthersLeftAlone() throws Exception {
    masking.register(new Secret(KEY));
    Path ours =
        Files.writeString(
            folder.resolve("hs_err_pid11.log"), "Command: dev.callboard.app.Main " + KEY);
    Path foreign = Files.writeString(folder.resolve("hs_err_pid12.log"), "Command: org.other.Main");
    Path logs = folder.resolve("logs");
    assertThat(NativeCrashes.collect(List.of(folder, folder, logs), logs, masking)).isEqualTo(1);
    assertThat(logs.resolve("hs_err_pid11.log"))
        .hasContent("Command: dev.callboard.app.Main [secret]");
    assertThat(ours).doesNotExist();
    assertThat(foreign).exists();
  }

  private static RuntimeException failure(String method, int line) {
    RuntimeException failure = new RuntimeException("made up");
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("Some", method, "Some.java", line)});
    return failure;
  }

  /** A clock that is set by hand. */
  private static final class Moving extends Clock {
    private final java.util.function.Supplier<Instant> now;

    Moving(java.util.function.Supplier<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
