package dev.callboard.app;

import dev.callboard.cli.Engine;
import dev.callboard.cli.Program;
import dev.callboard.profile.DataFolder;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStores;
import dev.callboard.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts what the command line asked for: the parts behind a command, or a window. */
final class Launcher implements Program {

  /** Where the tour's pictures go when nobody said it; set by the build. */
  private static final String TOUR_FOLDER = "callboard.tour.dir";

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
      return console(data);
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Launcher.class).error("the console did not open", e);
      System.err.println(new Texts(Locale.getDefault()).get("cli.failed", e.toString(), data));
      return 1;
    }
  }

  @Override
  public int console(Path data) throws IOException {
    if (!displayed()) {
      prepare(data);
      System.err.println(
          "There is no display to open a window on. See --help for the commands, or walk through"
              + " the demo with: demo --tour DIR");
      return 1;
    }
    Windows windows = new Windows(masking, false);
    prepare(data);
    return windows.open(data, false);
  }

  @Override
  public int demo(Path data, @Nullable Path tour) throws IOException {
    boolean walk = tour != null || !displayed();
    Windows windows = new Windows(masking, walk);
    prepare(data);
    if (!walk) {
      return windows.open(data, true);
    }
    Path folder = tour != null ? tour : Path.of(System.getProperty(TOUR_FOLDER, "callboard-tour"));
    return windows.tour(folder, System.err);
  }

  private static boolean displayed() {
    return Display.present(System.getProperty("os.name"), System.getenv());
  }

  private void prepare(Path data) throws IOException {
    Logging.start(data, masking);
    Logging.catchAll();
    // FFmpeg's libraries are unpacked once; the default place is a cache in the home folder.
    if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
      System.setProperty("org.bytedeco.javacpp.cachedir", data.resolve("native").toString());
    }
  }
}
