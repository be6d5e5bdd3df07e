package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.SilentSink;
import dev.callboard.platform.Secret;
import dev.callboard.profile.NoSecretStore;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.login.DemoPlatform;
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
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The real window over the real parts, before the embedded platform. */
class ConsoleWindowTest {

  @TempDir Path data;

  private Simulator platform;
  private ConsoleWindow window;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 300, 3, 7, now, 60));
    Settings.open(data).put(FirstTour.SEEN, "seen");
    Profiles profiles = Profiles.open(data);
    Profile profile = Profile.of("demo", platform.endpoint(), Simulator.APP_ID, "id");
    ConsoleParts parts =
        new ConsoleParts(
            profiles,
            new NoSecretStore(),
            Settings.open(data),
            new Wiring(profiles, new Masking()),
            () -> new DemoPlatform.Access(profile, new Secret(Simulator.ACCESS_KEY)),
            new Texts(Locale.ENGLISH),
            Clock.fixed(now, ZoneOffset.UTC),
            SilentSink::new,
            new ProfileBackups(data, profiles, Clock.systemUTC()));
    window =
        FxThread.call(
            () -> {
              ConsoleWindow opening = new ConsoleWindow(parts);
              opening.show();
              return opening;
            });
  }

  @AfterEach
  void close() throws Exception {
    FxThread.call(
        () -> {
          window.close();
          return null;
        });
    window.closed().get(60, TimeUnit.SECONDS);
    platform.close();
  }

  /** The same doors with a mouse and a keyboard: what fires an action by code reaches too much. */
  @Test
  void aMouseAndAKeyboardReachTheScreens() throws Exception {
    FxRobot hands = new FxRobot();
    hands.clickOn("#login-demo");
    FxThread.await("the console", () -> node("#nav-calls") != null);
    hands.clickOn("#nav-calls");
    FxThread.await("every call of three days", () -> total() == 300);
    hands.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    FxThread.await("the campaigns", () -> node("#campaign-new") != null);
    hands.clickOn("#campaign-new");
    FxThread.await("the set-up", () -> node("#voice-name") != null);
    hands.clickOn("#voice-name").write("reminder.mp3");
    FxThread.await(
        "the name", () -> "reminder.mp3".equals(((TextField) node("#voice-name")).getText()));
  }

  @Test
  void theDemoIsLoggedInSyncedFilteredLookedAtAndLeft() throws Exception {
    press("#login-demo");
    FxThread.await("the console", () -> node("#nav-calls") != null);
    press("#nav-calls");
    FxThread.await("every call of three days", () -> total() == 300);
    FxThread.await("freshness says so", () -> text("#status-freshness").contains("gap-free since"));

    press("#filter-answered");
    FxThread.call(
        () -> {
          ((RadioButton) node("#filter-answered-true")).fire();
          return null;
        });
    FxThread.await("fewer calls", () -> total() > 0 && total() < 300);

    FxThread.call(
        () -> {
          table().getSelectionModel().select(0);
          return null;
        });
    FxThread.await("the detail", () -> node("#call-detail").isVisible());
    press("#call-all-of-number");
    FxThread.await("calls of one number", () -> total() > 0 && total() < 20);

    press("#filter-clear");
    press("#calls-platform");
    FxThread.await("the platform's own page", () -> total() == 300);

    press("#shell-leave");
    FxThread.await("the login again", () -> node("#login-demo") != null);
    assertThat(window.workspace()).isEmpty();
  }

  @Test
  void everyPlaceOpensByItsShortcutAndShowsSomething() throws Exception {
    press("#login-demo");
    FxThread.await("the console", () -> node("#nav-home") != null);
    for (String place : new String[] {"campaigns", "calls", "callbacks", "home", "settings"}) {
      press("#nav-" + place);
      assertThat(FxThread.call(() -> Objects.requireNonNull(window.shell()).here()))
          .isEqualTo(place);
    }
  }

  private long total() {
    String rows = text("#calls-headline").split(" ")[0].replaceAll("\\D", "");
    return rows.isEmpty() ? -1 : Long.parseLong(rows);
  }

  private TableView<?> table() {
    return (TableView<?>) node("#calls-table");
  }

  private String text(String id) {
    return node(id) instanceof Labeled label ? label.getText() : "";
  }

  private Node node(String id) {
    return window.stage().getScene().lookup(id);
  }

  private void press(String id) throws Exception {
    FxThread.await(id, () -> node(id) != null && !node(id).isDisabled());
    FxThread.call(
        () -> {
          ((ButtonBase) node(id)).fire();
          return null;
        });
  }
}
