package dev.callboard.app;

import dev.callboard.cli.Engine;
import dev.callboard.cli.Program;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

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
