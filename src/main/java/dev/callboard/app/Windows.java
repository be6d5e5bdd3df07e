package dev.callboard.app;

import dev.callboard.app.tour.LargeTour;
import dev.callboard.app.tour.Stagehand;
import dev.callboard.app.tour.Tour;
import dev.callboard.audio.AudioSink;
import dev.callboard.audio.DeviceSink;
import dev.callboard.audio.GuardedSink;
import dev.callboard.audio.SilentSink;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStores;
import dev.callboard.profile.Settings;
import dev.callboard.text.Language;
import dev.callboard.text.Texts;
import dev.callboard.ui.theme.Look;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the console: for a person, on the demo, or for the tour. */
final class Windows {

  /** Lets the tour be walked at another font size, for looking at it. */
  private static final String FONT = "callboard.tour.font";

  /** Lets the window, and so the tour, begin in a language: en, zh, es or id. */
  private static final String LANGUAGE = "callboard.tour.language";

  /** A data folder whose first profile is large: the tour takes pictures of its calls too, offline. */
  private static final String CALLS = "callboard.tour.calls";

  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

  /** Longer than a person takes for a hitch; the tests of screens hold them to far less. */
  private static final Duration STALL = Duration.ofMillis(500);

  private static final Duration ASKED_EACH = Duration.ofSeconds(1);
  private static final String STOOD_STILL = "the window stood still for half a second:{}";

  private static final double TOUR_WIDTH = 1280;
  private static final double TOUR_HEIGHT = 800;

  private final Masking masking;
  private final CompletableFuture<Void> toolkit;

  /**
   * Begins to start the toolkit.
   *
   * @param headless whether to draw into memory only
   */
  Windows(Masking masking, boolean headless) {
    this.masking = masking;
    if (headless) {
      Display.doWithout();
    } else {
      Display.withoutCard(System.getProperty("os.name"), Path.of("/dev"));
    }
    toolkit = ConsoleApp.startToolkit();
  }

  /**
   * Opens the console and waits for its end.
   *
   * @param crashes tells the window what nobody caught
   * @param only lets later starts bring this window to the front
   * @param with what it opens with
   * @return the program's exit code
   */
  int open(Path data, CrashReports crashes, SingleInstance only, Opens with) throws IOException {
    // The first line costs more than all that follow; here it is written while the toolkit starts.
    LOG.info("the console opens, version {}", Version.number());
    try (Demo platform = demo(data);
        StallWatch watch =
            new StallWatch(
                Platform::runLater, ASKED_EACH, STALL, where -> LOG.warn(STOOD_STILL, where))) {
      ConsoleApp app =
          new ConsoleApp(parts(data, platform, () -> new GuardedSink(new DeviceSink())), toolkit);
      ConsoleWindow window = app.open();
      window.whenSeen(watch::seen);
      crashes.tell(crash -> Platform.runLater(() -> window.crashed(crash)));
      Platform.runLater(() -> listenToFinder(window));
      only.listen(file -> Platform.runLater(() -> window.toFront(file)));
      PassingFolder.sweep();
      NativeCrashes.collect(
          List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir"))),
          data.resolve("logs"),
          masking);
      return app.run(window, with);
    }
  }

  /**
   * Walks through the console without a display.
   *
   * @return 0 when every step happened, else 1
   */
  int tour(Path folder, PrintStream out) throws IOException {
    try (PassingFolder passing = PassingFolder.create("tour");
        Demo platform = demo(passing.path())) {
      Path data = passing.path();
      Settings settings = Settings.open(data);
      settings.put(FirstTour.SEEN, "seen");
      boolean done =
          walk(
              parts(Profiles.open(data), settings, data, platform, SilentSink::new),
              platform,
              hands -> new Tour(hands, folder, out).walk());
      String large = System.getProperty(CALLS, "");
      if (done && !large.isEmpty()) {
        done = walkLarge(Path.of(large), settings, folder, out);
      }
      Platform.exit();
      return done ? 0 : 1;
    }
  }

  /** What the console remembers of its look stays out of the large folder. */
  private boolean walkLarge(Path data, Settings settings, Path folder, PrintStream out)
      throws IOException {
    try (Demo none = demo(data)) {
      return walk(
          parts(Profiles.open(data), settings, data, none, SilentSink::new),
          none,
          hands -> new LargeTour(hands, folder, out).walk());
    }
  }

  private boolean walk(ConsoleParts parts, Demo demo, Predicate<Stagehand> tour) {
    ConsoleWindow window = new ConsoleApp(parts, toolkit).open();
    Platform.runLater(
        () -> {
          window.stage().setWidth(TOUR_WIDTH);
          window.stage().setHeight(TOUR_HEIGHT);
          window
              .theme()
              .fontFactorProperty()
              .set(Double.parseDouble(System.getProperty(FONT, "1")));
        });
    boolean done = tour.test(new Hands(window, demo));
    Platform.runLater(window::close);
    window.closed().join();
    return done;
  }

  /** On other systems the class cannot even be loaded: the toolkit's lower layer is closed to it there. */
  private static void listenToFinder(ConsoleWindow window) {
    String system = System.getProperty("os.name");
    if (!system.startsWith("Mac")) {
      return;
    }
    try {
      FinderFiles.listen(system, window::openEvidence);
    } catch (LinkageError e) {
      LOG.warn("files cannot be opened from the Finder", e);
    }
  }

  private Demo demo(Path data) throws IOException {
    return new Demo(new Wiring(Profiles.open(data), masking), masking);
  }

  private static ConsoleParts parts(Path data, Demo demo, Supplier<AudioSink> sinks)
      throws IOException {
    return parts(Profiles.open(data), Settings.open(data), data, demo, sinks);
  }

  private static ConsoleParts parts(
      Profiles profiles, Settings settings, Path data, Demo demo, Supplier<AudioSink> sinks) {
    return new ConsoleParts(
        profiles,
        SecretStores.of(System.getProperty("os.name"), System.getenv()),
        settings,
        demo,
        demo,
        new Texts(locale(settings)),
        Clock.systemDefaultZone(),
        sinks,
        new ProfileBackups(data, profiles, Clock.systemUTC()));
  }

  private static Locale locale(Settings settings) {
    String asked = System.getProperty(LANGUAGE, "");
    Locale operator = Locale.getDefault();
    Language language =
        Language.find(asked).orElseGet(() -> Appearance.language(settings, operator));
    return language.locale(operator);
  }

  /** What the tour moves about the window. */
  private record Hands(ConsoleWindow window, Demo demo) implements Stagehand {

    @Override
    public Scene scene() {
      return window.stage().getScene();
    }

    @Override
    public void look(Look look) {
      window.theme().lookProperty().set(look);
    }

    @Override
    public void fail() {
      RuntimeException failure = new IllegalStateException("made up for the tour");
      StringWriter report = new StringWriter();
      failure.printStackTrace(new PrintWriter(report));
      window.crashed(
          new CrashReports.Crash(
              failure.toString(), report.toString(), Path.of("logs", "crash.txt")));
    }

    @Override
    public void open(Path evidence) {
      window.openEvidence(evidence);
    }

    @Override
    public void refuseRecords(boolean refuse) {
      demo.refuseRecords(refuse);
    }

    @Override
    public Optional<Workspace> workspace() {
      return window.workspace();
    }
  }
}
