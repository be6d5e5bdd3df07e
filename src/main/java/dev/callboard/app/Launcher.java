package dev.callboard.app;

import dev.callboard.cli.Engine;
import dev.callboard.cli.Program;
import dev.callboard.profile.DataFolder;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStores;
import dev.callboard.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts what the command line asked for: the parts behind a command, or a window. */
final class Launcher implements Program {

  /** Where the tour's pictures go when nobody said it; set by the build. */
  private static final String TOUR_FOLDER = "callboard.tour.dir";

  /** Tenths of a second that another console has to answer. */
  private static final int ASKED_AGAIN = 50;

  private final Masking masking = new Masking();

  @Override
  public Engine engine(Path data) throws IOException {
    prepare(data);
    Profiles profiles = Profiles.open(data);
    Wiring wiring = new Wiring(profiles, masking);
    return new Engine(
        profiles,
        SecretStores.of(System.getProperty("os.name"), System.getenv()),
        wiring,
        wiring,
        wiring,
        new ProfileBackups(data, profiles, InstantSource.system()));
  }

  @Override
  public void quiet() {
    Logging.silence();
  }

  @Override
  public String version() {
    return Version.number();
  }

  /**
   * Opens the console on the usual data folder.
   *
   * @return the program's exit code
   */
  int console() {
    Path data =
        DataFolder.locate(
            null,
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    try {
      return console(data, null);
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Launcher.class).error("the console did not open", e);
      System.err.println(new Texts(Locale.getDefault()).get("cli.failed", e.toString(), data));
      return 1;
    }
  }

  @Override
  public int console(Path data, @Nullable Path file) throws IOException {
    if (!displayed()) {
      prepare(data);
      System.err.println(
          "There is no display to open a window on. See --help for the commands, or walk through"
              + " the demo with: demo --tour DIR");
      return 1;
    }
    return onlyOne(data, false, file);
  }

  /** Opens the window, or asks the one that is open on this folder to come to the front. */
  private int onlyOne(Path data, boolean demo, @Nullable Path file) throws IOException {
    try (SingleInstance only = SingleInstance.take(data)) {
      if (only == null) {
        return toFront(data, file);
      }
      Windows windows = new Windows(masking, false);
      return windows.open(data, prepare(data), only, new Opens(demo, file));
    }
  }

  private int toFront(Path data, @Nullable Path file) {
    Texts texts = new Texts(Locale.getDefault());
    for (int i = 0; i < ASKED_AGAIN; i++) {
      if (SingleInstance.callToFront(data, file)) {
        System.err.println(texts.get("cli.window.shown", data));
        return 0;
      }
      // The other one may be starting at this moment.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    System.err.println(texts.get("cli.window.silent", data));
    return 1;
  }

  @Override
  public int demo(Path data, @Nullable Path tour) throws IOException {
    boolean walk = tour != null || !displayed();
    if (!walk) {
      return onlyOne(data, true, null);
    }
    Windows windows = new Windows(masking, true);
    prepare(data);
    Path folder = tour != null ? tour : Path.of(System.getProperty(TOUR_FOLDER, "callboard-tour"));
    return windows.tour(folder, System.err);
  }

  private static boolean displayed() {
    return Display.present(System.getProperty("os.name"), System.getenv());
  }

  private CrashReports prepare(Path data) throws IOException {
    Logging.start(data, masking);
    CrashReports crashes =
        new CrashReports(data.resolve("logs"), masking, Clock.systemDefaultZone());
    Thread.setDefaultUncaughtExceptionHandler(crashes);
    // FFmpeg's libraries are unpacked once; the default place is a cache in the home folder.
    if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
      System.setProperty("org.bytedeco.javacpp.cachedir", data.resolve("native").toString());
    }
    return crashes;
  }
}
