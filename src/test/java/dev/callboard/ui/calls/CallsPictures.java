package dev.callboard.ui.calls;

import dev.callboard.app.tour.Pictures;
import dev.callboard.calls.SyncSpan;
import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitMenuButton;

/**
 * Saves pictures of states the tour does not meet: a sync with gaps, a platform that refuses, live
 * calls that are not confirmed, filters that are set: {@code CallsPictures FOLDER}.
 */
final class CallsPictures {

  private CallsPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      take(folder, Look.LIGHT, 1);
      take(folder, Look.DARK, 1);
      take(folder, Look.LIGHT, 1.5);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private static void take(Path folder, Look look, double factor) throws Exception {
    String suffix = "-" + look.name().toLowerCase(Locale.ROOT) + "-" + factor + ".png";
    FakeCalls calls = new FakeCalls();
    calls.records = LongStream.rangeClosed(1, 60).mapToObj(CallsPictures::call).toList();
    calls.platformSays = new PlatformRefused(new Refusal(new PlatformCode(602), "授权已过期"));
    calls.written.put(3L, "promised to pay on Friday");
    Path data = Files.createTempDirectory("calls-pictures");
    TestWindow window = FxThread.call(TestWindow::frozen);
    CallsWindow screen =
        FxThread.call(
            () -> {
              CallsWindow shown = new CallsWindow(window, calls, data, spans());
              window.wear(look, factor);
              window.show(shown);
              return shown;
            });
    save(
        window,
        folder.resolve("failed-sync" + suffix),
        () -> {
          ((SplitMenuButton) window.scene().lookup("#calls-sync")).fire();
          return null;
        });
    save(
        window,
        folder.resolve("live" + suffix),
        () -> {
          screen.live.onProperty().set(true);
          calls.told(Bills.answered(900));
          screen.model.select(screen.model.rows().get(2));
          return null;
        });
    save(
        window,
        folder.resolve("refused" + suffix),
        () -> {
          screen.model.select(null);
          screen.model.sourceProperty().set(Source.PLATFORM);
          return null;
        });
    save(
        window,
        folder.resolve("filters" + suffix),
        () -> {
          screen.model.sourceProperty().set(Source.LOCAL);
          screen.model.filters().when.set(When.CUSTOM);
          screen.model.filters().campaign.set("cb-7f3a");
          screen.model.filters().talkFrom.set("10");
          screen.model.filters().note.set("Friday");
          ((ButtonBase) window.scene().lookup("#filter-when")).fire();
          return null;
        });
    save(
        window,
        folder.resolve("saved" + suffix),
        () -> {
          ((ButtonBase) window.scene().lookup("#filter-saved")).fire();
          return null;
        });
    save(
        window,
        folder.resolve("columns" + suffix),
        () -> {
          ((ButtonBase) window.scene().lookup("#calls-columns")).fire();
          return null;
        });
    window.close();
  }

  private static dev.callboard.calls.CallRecord call(long id) {
    return id % 3 == 0 ? Bills.answered(id) : Bills.busy(id);
  }

  /** Three proven days, one whose counts did not agree, one that was not read. */
  private static List<SyncSpan> spans() {
    Instant now = TestWindow.NOW;
    Instant begin = now.minus(Duration.ofDays(7));
    return List.of(
        span(begin, begin.plus(Duration.ofDays(3)), Verdict.PROVEN),
        span(begin.plus(Duration.ofDays(3)), begin.plus(Duration.ofDays(4)), Verdict.SUSPECTED),
        span(begin.plus(Duration.ofDays(5)), now.minusSeconds(300), Verdict.PROVEN));
  }

  private static SyncSpan span(Instant from, Instant to, Verdict verdict) {
    return new SyncSpan(from, to, verdict, 100, 101, TestWindow.NOW.minusSeconds(300));
  }

  private static void save(TestWindow window, Path file, Callable<Object> first) throws Exception {
    FxThread.call(first);
    // What typing and live rows bring settles within this.
    new java.util.concurrent.CountDownLatch(1)
        .await(700, java.util.concurrent.TimeUnit.MILLISECONDS);
    FxThread.call(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          Pictures.save(window.scene(), file);
          return null;
        });
  }
}
