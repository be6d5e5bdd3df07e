package dev.callboard.app;

import dev.callboard.app.tour.Pictures;
import dev.callboard.audio.SilentSink;
import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallOrder;
import dev.callboard.calls.CallSort;
import dev.callboard.calls.OrderWords;
import dev.callboard.campaign.Campaign;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Secret;
import dev.callboard.profile.NoSecretStore;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/**
 * The calls screen of a large profile: how long it takes until the first page stands, a deep page, the
 * statistics of everything; how fast everything is exported. A program: {@code CallsScaleBenchmark DATA
 * PROFILE PICTURES [look] [sorts] [export]} with {@code -Xmx512m -Dglass.platform=Headless -Dprism.order=sw}, over a data
 * folder that is there.
 */
final class CallsScaleBenchmark {

  /** What the issue asks for. */
  private static final double OPENED_MS = 1000;

  private final Path data;
  private final String name;
  private final Path pictures;

  private CallsScaleBenchmark(Path data, String name, Path pictures) {
    this.data = data;
    this.name = name;
    this.pictures = pictures;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int verdict = 1;
    try {
      var benchmark = new CallsScaleBenchmark(data, arguments[1], Path.of(arguments[2]));
      List<String> wanted = List.of(arguments).subList(3, arguments.length);
      if (wanted.isEmpty() || wanted.contains("look")) {
        benchmark.look();
      }
      if (wanted.contains("sorts")) {
        benchmark.sorts();
      }
      if (wanted.contains("export")) {
        benchmark.export("csv");
        benchmark.export("xlsx");
      }
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private Profile profile() throws Exception {
    return Profiles.open(data).all().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Workspace open(Profiles profiles) throws Exception {
    return new Wiring(profiles, new Masking()).open(profile(), new Secret(""));
  }

  private void look() throws Exception {
    Profiles profiles = Profiles.open(data);
    Settings.open(data).put(FirstTour.SEEN, "true");
    FxThread.start();
    long opening = System.nanoTime();
    Workspace workspace = open(profiles);
    System.out.printf(Locale.ROOT, "profile opened in %.0f ms%n", since(opening));
    ConsoleParts parts =
        new ConsoleParts(
            profiles,
            new NoSecretStore(),
            Settings.open(data),
            (p, key) -> workspace,
            () -> {
              throw new java.io.IOException("no demo");
            },
            new Texts(Locale.ENGLISH),
            Clock.system(ZoneOffset.UTC),
            SilentSink::new,
            new ProfileBackups(data, profiles, Clock.systemUTC()));
    ConsoleWindow window =
        FxThread.call(
            () -> {
              ConsoleWindow shown = new ConsoleWindow(parts);
              shown.show();
              shown.opened(new dev.callboard.ui.login.Opened(workspace, null));
              return shown;
            });
    FxThread.await("home", () -> node(window, "#nav-calls") != null);
    long cold = timed("calls opened cold", window, () -> press(window, "#nav-calls"), this::shown);
    save(window, "calls-large");
    timed(
        "any time",
        window,
        () -> {
          press(window, "#filter-when");
          return press(window, "#filter-when-ALL");
        },
        w -> shown(w) && total(w) > 1_000_000);
    save(window, "calls-large-all");
    timed(
        "a page in the middle",
        window,
        () -> {
          TextField page = (TextField) node(window, "#pager-page");
          page.setText(String.valueOf(total(window) / 200));
          page.fireEvent(new javafx.event.ActionEvent());
          return null;
        },
        w -> shown(w) && pageRows(w).startsWith("rows 4"));
    save(window, "calls-large-middle");
    timed(
        "statistics of everything",
        window,
        () -> press(window, "#calls-statistics-on"),
        w -> node(w, "#chart-hours") != null && node(w, "#chart-hours").getScene() != null);
    save(window, "calls-large-statistics");
    System.out.printf(
        Locale.ROOT,
        "%s: calls opened cold in %d ms, allowed %.0f ms%n",
        cold <= OPENED_MS ? "held" : "MISSED",
        cold,
        OPENED_MS);
    FxThread.call(
        () -> {
          window.close();
          return null;
        });
    window.closed().join();
  }

  /** First, middle and last page of everything and of the answered, by every column, both ways. */
  private void sorts() throws Exception {
    Profiles profiles = Profiles.open(data);
    try (Workspace workspace = open(profiles)) {
      CallFilter answered =
          new CallFilter(
              null, null, 3, 0, List.of(), "", "", "", "", "", "", "", true, null, "", null);
      List<Double> all = new ArrayList<>();
      for (CallSort sort : CallSort.values()) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
          for (CallFilter filter : List.of(CallFilter.ALL, answered)) {
            long total = workspace.calls().totals(filter).calls();
            for (long offset : new long[] {0, total / 2, total - 100}) {
              for (boolean descending : new boolean[] {true, false}) {
                long begun = System.nanoTime();
                workspace
                    .calls()
                    .page(filter, new CallOrder(sort, descending, words(workspace)), offset, 100);
                times.add(since(begun));
              }
            }
          }
        }
        List<Double> warm = times.subList(times.size() / 3, times.size());
        all.addAll(warm);
        tell(sort.name(), warm);
      }
      tell("all", all);
    }
  }

  private static OrderWords words(Workspace workspace) {
    return new OrderWords() {
      @Override
      public Map<String, String> campaigns() {
        return workspace.ledger().campaigns().stream()
            .collect(Collectors.toMap(Campaign::id, c -> c.plan().name(), (a, _) -> a));
      }

      @Override
      public List<Long> noted() throws SQLException {
        return workspace.notes().inOrder(100_000);
      }
    };
  }

  private static void tell(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-12s p50 %5.0f  p95 %5.0f  worst %5.0f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }

  /** Everything to a file, in a heap that would not hold it. */
  private void export(String kind) throws Exception {
    Profiles profiles = Profiles.open(data);
    try (Workspace workspace = open(profiles)) {
      Path file = data.resolve("all." + kind);
      long begun = System.nanoTime();
      long rows = workspace.callExport().write(CallFilter.ALL, file, JobControl.NONE);
      tell("rows exported to " + kind, rows, begun);
      System.out.printf(
          Locale.ROOT,
          "  %,d bytes; heap at most %,d MB, now %,d MB%n",
          Files.size(file),
          Runtime.getRuntime().maxMemory() >> 20,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      Files.delete(file);
    }
  }

  private interface Seen {
    boolean now(ConsoleWindow window);
  }

  private static long timed(String what, ConsoleWindow window, Callable<Object> act, Seen seen)
      throws Exception {
    long before = System.nanoTime();
    FxThread.call(act);
    System.out.printf(Locale.ROOT, "  (%.0f ms of the window's thread at once)%n", since(before));
    // Asked gently: the window's thread has better things to do.
    while (!FxThread.call(() -> seen.now(window))) {
      LockSupport.parkNanos(3_000_000);
    }
    long ms = Math.round(since(before));
    System.out.printf(Locale.ROOT, "%s: %d ms%n", what, ms);
    return ms;
  }

  private static String pageRows(ConsoleWindow window) {
    return node(window, ".table-foot") instanceof javafx.scene.Parent foot
        ? ((Labeled) foot.getChildrenUnmodifiable().getFirst()).getText()
        : "";
  }

  private boolean shown(ConsoleWindow window) {
    return node(window, "#calls-table") instanceof TableView<?> table
        && !table.getItems().isEmpty()
        && total(window) > 0;
  }

  private static long total(ConsoleWindow window) {
    String text = node(window, "#calls-headline") instanceof Labeled label ? label.getText() : "";
    String digits = text.split(" ")[0].replaceAll("\\D", "");
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }

  private static Object press(ConsoleWindow window, String id) {
    ((ButtonBase) node(window, id)).fire();
    return id;
  }

  private static Node node(ConsoleWindow window, String id) {
    return window.stage().getScene().lookup(id);
  }

  private void save(ConsoleWindow window, String name) throws Exception {
    // Parts of a page that are still to come, and charts that are drawn with the next frame.
    new java.util.concurrent.CountDownLatch(1)
        .await(1500, java.util.concurrent.TimeUnit.MILLISECONDS);
    FxThread.call(
        () -> {
          window.stage().getScene().getRoot().applyCss();
          window.stage().getScene().getRoot().layout();
          Pictures.save(window.stage().getScene(), pictures.resolve(name + ".png"));
          return null;
        });
  }

  private static void tell(String what, long count, long begun) {
    double seconds = since(begun) / 1000;
    System.out.printf(
        Locale.ROOT, "%,d %s in %.1f s, %,.0f/s%n", count, what, seconds, count / seconds);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
