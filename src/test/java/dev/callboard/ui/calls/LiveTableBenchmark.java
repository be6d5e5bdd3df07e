package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.control.TableView;

/**
 * The calls screen with 1000 rows and 50 changes a second, half of them new calls told by callbacks and
 * half known ones that changed: how long the window's thread was held up at most. A program:
 * {@code LiveTableBenchmark [SECONDS]}, with {@code -Dglass.platform=Headless -Dprism.order=sw -XX:+UseSerialGC}.
 */
final class LiveTableBenchmark {

  private static final int ROWS = 1000;
  private static final int CHANGES_A_SECOND = 50;
  private static final int WARM_UP_SECONDS = 5;

  /** What the issue asks for. */
  private static final double ALLOWED_MS = 50;

  private final FakeCalls calls = new FakeCalls();
  private final List<Long> waits = new ArrayList<>();
  private final Map<String, Long> parts = new TreeMap<>();
  private long changes;

  private LiveTableBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    boolean held = new LiveTableBenchmark().run(seconds);
    System.exit(held ? 0 : 1);
  }

  private boolean run(int seconds) throws Exception {
    Path folder = Files.createTempDirectory("live-table");
    calls.records =
        LongStream.rangeClosed(1, ROWS).map(i -> ROWS + 1 - i).mapToObj(Bills::busy).toList();
    TestWindow window = FxThread.call(TestWindow::live);
    CallsWindow screen =
        FxThread.call(
            () -> {
              CallsWindow shown = new CallsWindow(window, calls, folder, List.of());
              shown.model.filters().set(FilterValues.everything(shown.model.filters().today()));
              shown.model.pageSizeProperty().set(ROWS);
              window.show(shown);
              return shown;
            });
    FxThread.await("all rows", () -> screen.model.rows().size() == ROWS);
    FxThread.call(
        () -> {
          screen.live.onProperty().set(true);
          TableView<?> table = (TableView<?>) window.scene().lookup("#calls-table");
          table.scrollTo(400);
          table.getSelectionModel().select(410);
          return null;
        });
    FxThread.call(
        () -> {
          watch(window, screen);
          return null;
        });
    measure(screen, WARM_UP_SECONDS);
    System.gc();
    parts.clear();
    waits.clear();
    changes = 0;
    measure(screen, seconds);
    tell(screen, seconds);
    window.close();
    Files.deleteIfExists(folder.resolve("filters.json"));
    Files.delete(folder);
    return worst() <= ALLOWED_MS;
  }

  /** What a stall is made of: taking in rows, and laying the window out. */
  private void watch(TestWindow window, CallsWindow screen) {
    long[] begun = new long[2];
    screen
        .model
        .changingProperty()
        .subscribe(
            now -> {
              if (now) {
                begun[0] = System.nanoTime();
              } else {
                parts.merge("taking rows in", System.nanoTime() - begun[0], Math::max);
              }
            });
    window.scene().addPreLayoutPulseListener(() -> begun[1] = System.nanoTime());
    window
        .scene()
        .addPostLayoutPulseListener(
            () -> parts.merge("layout", System.nanoTime() - begun[1], Math::max));
  }

  /** Asks the window's thread for its attention every two milliseconds, and makes changes. */
  private void measure(CallsWindow screen, int seconds) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long begun = System.nanoTime();
    long end = begun + TimeUnit.SECONDS.toNanos(seconds);
    long made = 0;
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      CountDownLatch answered = new CountDownLatch(1);
      Platform.runLater(answered::countDown);
      answered.await();
      waits.add(System.nanoTime() - asked);
      long due = (System.nanoTime() - begun) * CHANGES_A_SECOND / TimeUnit.SECONDS.toNanos(1);
      for (; made < due; made++) {
        change(screen);
      }
      never.await(2, TimeUnit.MILLISECONDS);
    }
  }

  private void change(CallsWindow screen) {
    changes++;
    if (changes % 2 == 0) {
      calls.told(Bills.answered(ROWS + changes));
      return;
    }
    List<CallRecord> all = new ArrayList<>(calls.records);
    int at = (int) (changes * 7919 % ROWS);
    long id = all.get(at).id();
    all.set(at, changes % 4 == 1 ? Bills.answered(id) : Bills.busy(id));
    calls.records = all;
    screen.live.changed();
  }

  private void tell(CallsWindow screen, int seconds) throws Exception {
    double[] ms = waits.stream().mapToDouble(w -> w / 1e6).sorted().toArray();
    long kept =
        FxThread.call(
            () ->
                screen.model.selectedProperty().get() == null
                    ? -1
                    : screen.model.selectedProperty().get().id());
    System.out.printf(
        Locale.ROOT,
        "%d rows, %d changes in %d s, %d looks at the thread: longest stall %.1f ms,"
            + " p99.9 %.1f ms, p99 %.1f ms, median %.2f ms; call %d still selected; allowed %.0f ms%n",
        ROWS,
        changes,
        seconds,
        ms.length,
        worst(),
        ms[(int) (ms.length * 0.999)],
        ms[(int) (ms.length * 0.99)],
        ms[ms.length / 2],
        kept,
        ALLOWED_MS);
    FxThread.call(() -> new TreeMap<>(parts))
        .forEach(
            (part, nanos) ->
                System.out.printf(Locale.ROOT, "  longest %s %.1f ms%n", part, nanos / 1e6));
    System.out.printf(
        Locale.ROOT,
        "the ten longest: %s%n",
        Arrays.toString(Arrays.copyOfRange(ms, Math.max(0, ms.length - 10), ms.length)));
  }

  private double worst() {
    return waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
  }
}
