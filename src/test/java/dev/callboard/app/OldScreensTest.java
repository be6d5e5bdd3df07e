package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.text.Language;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.shell.Shell;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another language builds every screen anew; those of before must not stay in memory. */
class OldScreensTest {

  private static final List<String> PLACES =
      List.of("home", "campaigns", "calls", "recordings", "callbacks", "settings");

  /** Each is a whole collection; one or two are enough where nothing holds a screen. */
  private static final int MOST_COLLECTIONS = 30;

  @TempDir Path data;

  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 50, 2, 7, now, 60));
    stage = ConsoleStage.open(data, platform, now);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void oldScreensCanBeCollectedAfterThreeChangesOfLanguage() throws Exception {
    lookEverywhere();
    Map<String, WeakReference<Object>> old = FxThread.call(this::present);
    for (Language language : List.of(Language.SPANISH, Language.CHINESE, Language.ENGLISH)) {
      speak(language);
      stage.press("#nav-calls");
      FxThread.await("the calls again", () -> stage.total() == 50);
      stage.press("#nav-settings");
    }
    // The type changes for those that are there, and for nobody else.
    FxThread.call(
        () -> {
          stage.window().theme().fontFactorProperty().set(1.2);
          return null;
        });
    assertThat(stillThere(old)).isEmpty();
  }

  /** Opens every place and what is in it, as a day's work does. */
  private void lookEverywhere() throws Exception {
    for (String place : PLACES) {
      stage.press("#nav-" + place);
    }
    for (String section : sections()) {
      stage.press(section);
    }
    stage.press("#nav-calls");
    FxThread.await("every call", () -> stage.total() == 50);
    FxThread.call(
        () -> {
          stage.table().getSelectionModel().select(0);
          return null;
        });
    FxThread.await("the detail", () -> stage.node("#call-detail").isVisible());
    stage.press("#calls-statistics-on");
    FxThread.await("the charts", () -> stage.node("#chart-hours") != null);
    stage.press("#calls-statistics-on");
    stage.press("#calls-live");
    FxThread.await("live", () -> stage.text("#calls-live-state").equals("live"));
    stage.press("#nav-campaigns");
    stage.press("#campaign-new");
    FxThread.await("the set-up", () -> stage.node("#voice-name") != null);
    stage.press("#nav-settings");
  }

  private List<String> sections() throws Exception {
    return FxThread.call(
        () ->
            stage.node("#settings").lookupAll(".nav-item").stream()
                .filter(n -> n.getId() != null)
                .map(n -> "#" + n.getId())
                .toList());
  }

  private Map<String, WeakReference<Object>> present() {
    Shell shell = Objects.requireNonNull(stage.window().shell());
    Map<String, WeakReference<Object>> all = new LinkedHashMap<>();
    all.put("shell", new WeakReference<>(shell));
    for (String place : PLACES) {
      Screen screen = Objects.requireNonNull(shell.screen(place));
      all.put(place, new WeakReference<>(screen));
      all.put(place + "'s nodes", new WeakReference<>(screen.root()));
    }
    return all;
  }

  private static List<String> stillThere(Map<String, WeakReference<Object>> old) throws Exception {
    List<String> held = List.copyOf(old.keySet());
    for (int tries = 0; !held.isEmpty() && tries < MOST_COLLECTIONS; tries++) {
      System.gc();
      // The toolkit lets go of what it drew with its next frames.
      held = FxThread.call(() -> held(old));
    }
    return held;
  }

  private static List<String> held(Map<String, WeakReference<Object>> old) {
    List<String> held = new ArrayList<>();
    old.forEach(
        (name, screen) -> {
          if (screen.get() != null) {
            held.add(name);
          }
        });
    return held;
  }

  @SuppressWarnings("unchecked")
  private void speak(Language language) throws Exception {
    stage.press("#settings-look");
    FxThread.await("the choice", () -> stage.node("#settings-language") != null);
    FxThread.call(
        () -> {
          ((ComboBox<Language>) stage.node("#settings-language")).setValue(language);
          return null;
        });
  }
}
