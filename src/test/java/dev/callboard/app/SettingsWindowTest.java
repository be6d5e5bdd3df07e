package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.profile.Settings;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.text.Language;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.ui.theme.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Preferences changed in the real window: at once, everywhere, and remembered. */
class SettingsWindowTest {

  @TempDir Path data;

  private Simulator platform;
  private ConsoleStage stage;
  private ConsoleWindow window;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 50, 2, 7, now, 60));
    stage = ConsoleStage.login(data, platform, now);
    window = stage.window();
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void theLoginSpeaksAnotherLanguageAndKeepsWhatWasTyped() throws Exception {
    type("#login-url", "https://platform.example/api");
    press("#login-settings");
    speak(Language.SPANISH);
    assertThat(words("#settings-back")).isEqualTo("Volver");
    press("#settings-back");
    FxThread.await("the login", () -> node("#login-url") != null);
    assertThat(FxThread.call(() -> ((TextField) node("#login-url")).getText()))
        .isEqualTo("https://platform.example/api");
    assertThat(words("#login-submit")).isEqualTo("Iniciar sesión");
    FxThread.await("it is remembered", () -> kept("ui.language").equals("es"));
  }

  @Test
  void anotherLanguageKeepsTheFilterOfTheCalls() throws Exception {
    press("#login-demo");
    press("#nav-calls");
    FxThread.await("every call", () -> stage.total() == 50);
    press("#filter-answered");
    press("#filter-answered-true");
    FxThread.await("the answered", () -> stage.total() > 0 && stage.total() < 50);
    long answered = FxThread.call(stage::total);
    press("#nav-settings");
    speak(Language.SPANISH);
    press("#nav-calls");
    FxThread.await("the answered again", () -> stage.total() == answered);
    assertThat(words("#calls-export")).isEqualTo("Exportar…");
  }

  @Test
  void anOpenedProfileSpeaksAnotherLanguageWhereOneIs() throws Exception {
    press("#login-demo");
    press("#nav-settings");
    speak(Language.CHINESE);
    assertThat(FxThread.call(() -> window.shell().here())).isEqualTo("settings");
    assertThat(words("#settings-font-normal")).isEqualTo("正常大小");
    assertThat(FxThread.call(() -> window.stage().getScene().getFocusOwner().getId()))
        .isEqualTo("settings-language");
    press("#nav-campaigns");
    FxThread.await("the campaigns", () -> node("#campaign-new") != null);
  }

  @Test
  void numbersAreMaskedEverywhereOrNowhere() throws Exception {
    press("#login-demo");
    press("#nav-settings");
    press("#settings-privacy");
    press("#settings-mask");
    FxThread.await("it is remembered", () -> kept("maskNumbers").equals("false"));
    FxThread.await("the sample in full", () -> shows("812 5550 1234"));
    press("#nav-calls");
    FxThread.await("numbers in full", () -> node("#calls-table") != null && !shows("•"));
  }

  @Test
  void sizeAndColoursChangeAtOnce() throws Exception {
    press("#login-settings");
    FxThread.await("the slider", () -> node("#settings-font") != null);
    FxThread.call(
        () -> {
          ((Slider) node("#settings-font")).setValue(1.52);
          return null;
        });
    assertThat(FxThread.call(() -> window.theme().fontFactorProperty().get())).isEqualTo(1.5);
    assertThat(FxThread.call(() -> window.stage().getMinHeight()))
        .as("room for larger type")
        .isGreaterThan(600);
    press("#settings-look-dark");
    assertThat(FxThread.call(() -> window.theme().lookProperty().get())).isEqualTo(Look.DARK);
    FxThread.await("both are remembered", () -> kept("ui.font").equals("1.5"));
    FxThread.await("both are remembered", () -> kept("ui.look").equals("DARK"));
    press("#settings-font-normal");
    assertThat(FxThread.call(() -> window.theme().fontFactorProperty().get())).isEqualTo(1);
  }

  @Test
  void f1ListsTheKeysOfThePlaceAndEscapeClosesIt() throws Exception {
    press("#login-demo");
    press("#nav-campaigns");
    FxThread.await("the campaigns", () -> node("#campaign-new") != null);
    FxRobot hands = new Hands();
    hands.push(KeyCode.F1);
    FxThread.await("the keys", () -> shows("Hold everything unsent, or resume"));
    assertThat(FxThread.call(() -> shows("Read the newest call records"))).isTrue();
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      FxThread.call(
          () -> {
            window.theme().lookProperty().set(look);
            window.stage().getScene().getRoot().applyCss();
            return null;
          });
      assertThat(FxThread.call(() -> ((Labeled) node("#shortcuts-close")).getTextFill()))
          .as("words of the button that takes Enter, " + look)
          .isEqualTo(FxThread.call(() -> ((Labeled) node("#shortcuts-tour")).getTextFill()));
    }
    hands.push(KeyCode.ESCAPE);
    FxThread.await("closed", () -> node("#shortcuts") == null);
    hands.push(KeyCode.CONTROL, KeyCode.N);
    FxThread.await("what was listed works", () -> node("#voice-name") != null);
  }

  private String kept(String key) {
    try {
      return Settings.open(data).get(key).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private void speak(Language language) throws Exception {
    FxThread.await("the choice", () -> node("#settings-language") != null);
    FxThread.call(
        () -> {
          node("#settings-language").requestFocus();
          ((ComboBox<Language>) node("#settings-language")).setValue(language);
          return null;
        });
  }

  private boolean shows(String text) {
    return window.stage().getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(n -> n instanceof Label label && label.getText().contains(text));
  }

  private String words(String id) throws Exception {
    return FxThread.call(() -> ((Labeled) node(id)).getText());
  }

  private Node node(String id) {
    return stage.node(id);
  }

  private void type(String id, String text) throws Exception {
    FxThread.await(id, () -> node(id) != null);
    FxThread.call(
        () -> {
          ((TextField) node(id)).setText(text);
          return null;
        });
  }

  private void press(String id) throws Exception {
    stage.press(id);
  }
}
