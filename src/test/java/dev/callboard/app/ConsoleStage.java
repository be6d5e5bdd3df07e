package dev.callboard.app;

import dev.callboard.audio.SilentSink;
import dev.callboard.platform.Secret;
import dev.callboard.profile.NoSecretStore;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.simulator.Simulator;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.login.DemoPlatform;
import dev.callboard.ui.shell.Shell;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

/** The real window over the real parts and data that stay when it closes. Used off the FX thread. */
@SuppressWarnings("try")
final class ConsoleStage implements AutoCloseable {

  private final ConsoleWindow window;

  private ConsoleStage(ConsoleWindow window) {
    this.window = window;
  }

  /**
   * Opens the window and logs in to a platform.
   *
   * @param data the data folder, which may hold an earlier window's
   * @param now the moment the window believes it is
   */
  static ConsoleStage open(Path data, Simulator platform, Instant now) throws Exception {
    return open(data, platform, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** The same by a clock that may go on. */
  static ConsoleStage open(Path data, Simulator platform, Clock clock) throws Exception {
    return open(data, platform.endpoint(), clock);
  }

  /** The same on a platform that may be another process's. */
  static ConsoleStage open(Path data, URI platform, Clock clock) throws Exception {
    ConsoleStage stage = login(data, platform, clock);
    stage.press("#login-demo");
    FxThread.await("the console", () -> stage.node("#nav-calls") != null);
    stage.arrive();
    return stage;
  }

  /** Opens the window at its login, whose demo button leads to a platform. */
  static ConsoleStage login(Path data, Simulator platform, Instant now) throws Exception {
    return login(data, platform.endpoint(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ConsoleStage login(Path data, URI platform, Clock clock) throws Exception {
    // Its cards would lie on what the hands of a test reach for.
    Settings.open(data).put(FirstTour.SEEN, "true");
    Profiles profiles = Profiles.open(data);
    Profile profile = Profile.of("demo", platform, Simulator.APP_ID, "id");
    return show(
        data,
        profiles,
        new Wiring(profiles, new Masking()),
        () -> new DemoPlatform.Access(profile, new Secret(Simulator.ACCESS_KEY)),
        clock);
  }

  /** Opens the window at its login over the program's own demo, as a fresh install does. */
  static ConsoleStage fresh(Path data, Demo demo, Profiles profiles) throws Exception {
    return show(data, profiles, demo, demo, Clock.systemUTC());
  }

  private static ConsoleStage show(
      Path data, Profiles profiles, Workspaces workspaces, DemoPlatform demo, Clock clock)
      throws Exception {
    ConsoleParts parts =
        new ConsoleParts(
            profiles,
            new NoSecretStore(),
            Settings.open(data),
            workspaces,
            demo,
            new Texts(Locale.ENGLISH),
            clock,
            SilentSink::new,
            new ProfileBackups(data, profiles, Clock.systemUTC()));
    return new ConsoleStage(
        FxThread.call(
            () -> {
              ConsoleWindow opening = new ConsoleWindow(parts);
              opening.show();
              return opening;
            }));
  }

  /** What a window is built from that is never logged in to anything. */
  static ConsoleParts parts(Path data) throws Exception {
    Profiles profiles = Profiles.open(data);
    return new ConsoleParts(
        profiles,
        new NoSecretStore(),
        Settings.open(data),
        new Wiring(profiles, new Masking()),
        () -> {
          throw new IOException("no demo here");
        },
        new Texts(Locale.ENGLISH),
        Clock.systemUTC(),
        SilentSink::new,
        new ProfileBackups(data, profiles, Clock.systemUTC()));
  }

  ConsoleWindow window() {
    return window;
  }

  Node node(String id) {
    return window.stage().getScene().lookup(id);
  }

  String text(String id) {
    return node(id) instanceof Labeled label ? label.getText() : "";
  }

  TableView<?> table() {
    return (TableView<?>) node("#calls-table");
  }

  /** How many calls the headline tells; -1 while it tells nothing. */
  long total() {
    String rows = text("#calls-headline").split(" ")[0].replaceAll("\\D", "");
    return rows.isEmpty() ? -1 : Long.parseLong(rows);
  }

  void press(String id) throws Exception {
    FxThread.await(id, () -> node(id) != null && !node(id).isDisabled() && node(id).isVisible());
    FxThread.call(
        () -> {
          ((ButtonBase) node(id)).fire();
          return null;
        });
    if (id.startsWith("#nav-")) {
      arrive();
    }
  }

  /** Waits until the place is shown that was gone to. */
  void arrive() throws Exception {
    FxThread.await("the place", () -> shown(Objects.requireNonNull(window.shell())));
  }

  private static boolean shown(Shell shell) {
    Screen here = shell.screen(shell.here());
    return here != null && here.root().getScene() != null;
  }

  @Override
  public void close() throws Exception {
    FxThread.call(
        () -> {
          window.close();
          return null;
        });
    window.closed().get(60, TimeUnit.SECONDS);
  }
}
