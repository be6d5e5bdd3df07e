package dev.callboard.app;

import dev.callboard.audio.SilentSink;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Fate;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Secret;
import dev.callboard.profile.NoSecretStore;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.simulator.Simulator;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.login.DemoPlatform;
import dev.callboard.workspace.Workspace;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/**
 * A campaign of a million numbers through the real window: set up from a file, sent, reconciled
 * against a million records, browsed. A program, run with {@code -Xmx512m} and headless: {@code
 * MillionBenchmark [NUMBERS] [PACE]}, with the milliseconds that a person takes to see that something
 * can be pressed and to press it, 500 unless told. The platform runs in a process of its own.
 */
final class MillionBenchmark {

  private static final int BATCH = 5000;
  private static final long PATIENCE_SECONDS = 1800;

  private final int numbers;
  private final long paceNanos;
  private final Path data;
  private final FxStalls stalls = new FxStalls();
  private ConsoleWindow window;
  private long mostHeap;

  private MillionBenchmark(int numbers, int paceMillis, Path data) {
    this.numbers = numbers;
    this.paceNanos = TimeUnit.MILLISECONDS.toNanos(paceMillis);
    this.data = data;
  }

  public static void main(String[] arguments) throws Exception {
    int numbers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int pace = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int verdict = 1;
    FxThread.start();
    try (PlatformChild.Running platform = PlatformChild.start()) {
      new MillionBenchmark(numbers, pace, Files.createTempDirectory("callboard-million"))
          .run(platform);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private void run(PlatformChild.Running platform) throws Exception {
    Profiles profiles = Profiles.open(data);
    Profile profile = Profile.of("demo", platform.endpoint(), Simulator.APP_ID, "id");
    Files.createDirectories(profiles.folder(profile));
    new Drafts(profiles.folder(profile)).save(draft(list()), 0);
    ConsoleParts parts =
        new ConsoleParts(
            profiles,
            new NoSecretStore(),
            Settings.open(data),
            new Wiring(profiles, new Masking()),
            () -> new DemoPlatform.Access(profile, new Secret(Simulator.ACCESS_KEY)),
            new Texts(Locale.ENGLISH),
            Clock.systemDefaultZone(),
            SilentSink::new,
            new ProfileBackups(data, profiles, Clock.systemUTC()));
    window = new ConsoleApp(parts, CompletableFuture.completedFuture(null)).open();
    step("log in", this::logIn);
    step("judge the list", this::judge);
    step("pre-flight", this::preflight);
    step("store and send", this::send);
    step("reconcile", this::reconcile);
    step("open the numbers", this::openNumbers);
    step("last page", () -> page(numbers / 100 - 1));
    step("only busy ones", this::filter);
    step("find a number", this::find);
    step("export to CSV", this::export);
    stalls.close();
    System.out.printf(
        "heap: at most %d MB in use at the end of a step, limit %d MB%n",
        mostHeap >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private String logIn() throws Exception {
    press("#login-demo");
    await(() -> node("#nav-campaigns") != null);
    return "";
  }

  private String judge() throws Exception {
    press("#nav-campaigns");
    await(() -> node("#campaign-new") != null);
    press("#campaign-new");
    await(() -> node("#setup-next") != null && !node("#setup-next").isDisabled());
    press("#setup-next");
    await(() -> text("#numbers-accepted").replaceAll("\\D", "").equals(String.valueOf(numbers)));
    return text("#numbers-accepted");
  }

  private String preflight() throws Exception {
    press("#setup-next");
    await(() -> node("#settings-name") != null);
    press("#setup-next");
    await(() -> node("#preflight-send").isVisible() && !node("#preflight-send").isDisabled());
    return text("#preflight-send");
  }

  private String send() throws Exception {
    press("#preflight-send");
    await(() -> node("#dialog-confirm") != null);
    press("#dialog-confirm");
    await(() -> !workspace().ledger().campaigns().isEmpty());
    await(() -> campaign().batches().stream().allMatch(b -> b.state() == BatchState.ACCEPTED));
    return campaign().batches().size() + " batches accepted";
  }

  private String reconcile() throws Exception {
    await(() -> fates().called() == numbers);
    await(() -> text("#figure-called").replaceAll("\\D", "").equals(String.valueOf(numbers)));
    Fates fates = fates();
    if (!fates.addUp()) {
      throw new IllegalStateException("the sums do not add up: " + fates);
    }
    return fates.toString();
  }

  private String openNumbers() throws Exception {
    FxThread.call(
        () -> {
          ((ToggleButton) node("#show-results")).setSelected(true);
          return null;
        });
    await(() -> rows() == 100);
    return rows() + " rows";
  }

  private String page(int wanted) throws Exception {
    long begun = System.nanoTime();
    var results = workspace().campaigns().results();
    var page = results.page(campaign().id(), ResultFilter.ALL, wanted * 100L, 100);
    return "%d rows in %.1f ms".formatted(page.size(), (System.nanoTime() - begun) / 1e6);
  }

  private String filter() throws Exception {
    long busy = fates().busy();
    FxThread.call(
        () -> {
          fateChoice().setValue(Fate.BUSY);
          return null;
        });
    await(() -> allBusy(Math.min(100, busy)));
    return busy + " busy";
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Fate> fateChoice() throws Exception {
    return (ComboBox<Fate>) node("#result-fate");
  }

  private boolean allBusy(long wanted) throws Exception {
    return FxThread.call(
        () -> {
          TableView<?> table = (TableView<?>) node("#result-table");
          return table.getItems().size() == wanted
              && table.getItems().stream().allMatch(r -> String.valueOf(r).contains("BUSY"));
        });
  }

  private String find() throws Exception {
    FxThread.call(
        () -> {
          fateChoice().setValue(null);
          ((TextField) node("#result-digits")).setText("%07d".formatted(numbers - 7));
          return null;
        });
    await(() -> rows() == 1);
    return "1 row";
  }

  private String export() throws Exception {
    Path out = data.resolve("out.csv");
    long lines = workspace().campaignExport().write(campaign().id(), out, JobControl.NONE);
    return lines + " lines, " + (Files.size(out) >> 20) + " MB";
  }

  private void step(String name, Callable<String> work) throws Exception {
    stalls.take();
    long begun = System.nanoTime();
    String result = work.call();
    double seconds = (System.nanoTime() - begun) / 1e9;
    FxStalls.Seen seen = stalls.take();
    noteHeap();
    System.out.printf(
        Locale.ROOT,
        "%8.2f s  %-18s longest FX stall %6.1f ms, over 100 ms: %d  %s%n",
        seconds,
        name,
        seen.longestMillis(),
        seen.over100Millis(),
        result);
    seen.stacks().stream().limit(6).forEach(s -> System.out.println("      " + s));
  }

  private Path list() throws Exception {
    Path list = data.resolve("list.txt");
    try (BufferedWriter out = Files.newBufferedWriter(list)) {
      for (int i = 0; i < numbers; i++) {
        out.write("0812%07d\n".formatted(i));
      }
    }
    return list;
  }

  private static Draft draft(Path list) {
    Draft fresh = Draft.fresh("id", Pacing.USUAL);
    return new Draft(
        0,
        "A million",
        "reminder.mp3",
        fresh.country(),
        "",
        list.toString(),
        fresh.waitSeconds(),
        fresh.connSeconds(),
        true,
        true,
        "",
        "",
        String.valueOf(BATCH),
        "0",
        true,
        "",
        "");
  }

  /** The most that was in use when a step had ended, garbage included. */
  private void noteHeap() {
    Runtime runtime = Runtime.getRuntime();
    mostHeap = Math.max(mostHeap, runtime.totalMemory() - runtime.freeMemory());
  }

  private Workspace workspace() {
    return window.workspace().orElseThrow();
  }

  private Campaign campaign() {
    return workspace().ledger().campaigns().getFirst();
  }

  private Fates fates() throws Exception {
    return workspace().campaigns().fates(campaign().id());
  }

  private int rows() throws Exception {
    return FxThread.call(
        () -> node("#result-table") instanceof TableView<?> table ? table.getItems().size() : -1);
  }

  private String text(String id) throws Exception {
    return FxThread.call(() -> words(node(id)));
  }

  private static String words(Node node) {
    if (node instanceof Labeled label) {
      return label.getText();
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(MillionBenchmark::words)
            .collect(Collectors.joining(" "))
        : "";
  }

  private Node node(String id) throws Exception {
    return FxThread.call(() -> window.stage().getScene().lookup(id));
  }

  private void press(String id) throws Exception {
    await(() -> node(id) != null && !node(id).isDisabled());
    LockSupport.parkNanos(paceNanos);
    FxThread.call(
        () -> {
          ((ButtonBase) window.stage().getScene().lookup(id)).fire();
          return null;
        });
  }

  private static void await(Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.call()) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException();
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
