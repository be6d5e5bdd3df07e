package dev.callboard.app;

import dev.callboard.profile.Settings;
import dev.callboard.text.Language;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.settings.Preferences;
import dev.callboard.ui.theme.Look;
import dev.callboard.ui.theme.Theme;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what the person at the console prefers and makes the window follow; the shortcut key
 * with plus, minus and zero changes the size of the type.
 */
final class Appearance {

  private static final Logger LOG = LoggerFactory.getLogger(Appearance.class);
  private static final String LOOK = "ui.look";
  private static final String FONT = "ui.font";
  private static final String LANGUAGE = "ui.language";
  private static final String MASK = "maskNumbers";
  private static final double STEP = 0.1;

  private final Preferences preferences;
  private final Theme theme;
  private final Settings settings;
  private final Texts texts;
  private final Executor worker;

  /** Takes over what is remembered; the look is that of the theme, the language that of the texts. */
  Appearance(Theme theme, Settings settings, Texts texts, Executor worker) {
    this.theme = theme;
    this.settings = settings;
    this.texts = texts;
    this.worker = worker;
    preferences =
        new Preferences(
            theme,
            new SimpleObjectProperty<>(texts.language()),
            new SimpleBooleanProperty(settings.get(MASK).map(Boolean::valueOf).orElse(true)));
  }

  /** A theme in the look and the size of type that are remembered. */
  static Theme theme(Settings settings) {
    Look look =
        settings
            .get(LOOK)
            .flatMap(
                name -> Arrays.stream(Look.values()).filter(l -> l.name().equals(name)).findAny())
            .orElse(Look.SYSTEM);
    double font =
        settings
            .get(FONT)
            .filter(text -> text.matches("\\d(\\.\\d+)?"))
            .map(text -> Preferences.within(Double.parseDouble(text)))
            .orElse(1.0);
    return new Theme(look, font);
  }

  /** The language that was chosen; the operator's own when none was, English when it has no texts. */
  static Language language(Settings settings, Locale operator) {
    return settings.get(LANGUAGE).flatMap(Language::find).orElseGet(() -> Language.of(operator));
  }

  /** What the settings screen sets. */
  Preferences preferences() {
    return preferences;
  }

  /**
   * Listens for changes.
   *
   * @param root takes the shortcuts
   * @param renew builds the screens anew, in the words and with the numbers as they are now to be
   */
  void follow(Parent root, Formats formats, Runnable renew) {
    formats.maskNumbers(preferences.maskNumbers().get());
    theme.lookProperty().subscribe((_, now) -> keep(LOOK, now.name()));
    theme.fontFactorProperty().subscribe((_, now) -> keep(FONT, String.valueOf(now)));
    preferences
        .maskNumbers()
        .subscribe(
            (_, now) -> {
              keep(MASK, now.toString());
              formats.maskNumbers(now);
              renew.run();
            });
    preferences
        .language()
        .subscribe(
            (_, now) -> {
              keep(LANGUAGE, now.code());
              texts.speak(now.locale(Locale.getDefault()));
              renew.run();
            });
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    KeyCode code = event.getCode();
    double now = theme.fontFactorProperty().get();
    if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
      preferences.font(now + STEP);
      event.consume();
    } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      preferences.font(now - STEP);
      event.consume();
    } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
      preferences.font(1);
      event.consume();
    }
  }

  private void keep(String key, String value) {
    worker.execute(
        () -> {
          try {
            settings.put(key, value);
          } catch (IOException e) {
            LOG.warn("a setting could not be kept", e);
          }
        });
  }
}
