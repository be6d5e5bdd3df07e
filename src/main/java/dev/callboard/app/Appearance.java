package dev.callboard.app;

import dev.callboard.profile.Settings;
import dev.callboard.ui.theme.Look;
import dev.callboard.ui.theme.Theme;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers look and font size; the shortcut key with plus, minus and zero changes the size. */
final class Appearance {

  private static final Logger LOG = LoggerFactory.getLogger(Appearance.class);
  private static final String LOOK = "ui.look";
  private static final String FONT = "ui.font";
  private static final double STEP = 0.1;
  private static final double SMALLEST = 0.8;
  private static final double LARGEST = 2;

  private final Theme theme;
  private final Settings settings;
  private final Executor worker;

  Appearance(Theme theme, Settings settings, Executor worker) {
    this.theme = theme;
    this.settings = settings;
    this.worker = worker;
  }

  /** Takes over what is remembered and listens for changes. */
  void follow(Parent root) {
    settings
        .get(LOOK)
        .flatMap(name -> Arrays.stream(Look.values()).filter(l -> l.name().equals(name)).findAny())
        .ifPresent(theme.lookProperty()::set);
    settings
        .get(FONT)
        .filter(text -> text.matches("\\d(\\.\\d+)?"))
        .map(Double::valueOf)
        .ifPresent(factor -> theme.fontFactorProperty().set(within(factor)));
    theme.lookProperty().subscribe((_, now) -> keep(LOOK, now.name()));
    theme.fontFactorProperty().subscribe((_, now) -> keep(FONT, String.valueOf(now)));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    KeyCode code = event.getCode();
    double now = theme.fontFactorProperty().get();
    if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
      theme.fontFactorProperty().set(within(now + STEP));
      event.consume();
    } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      theme.fontFactorProperty().set(within(now - STEP));
      event.consume();
    } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
      theme.fontFactorProperty().set(1);
      event.consume();
    }
  }

  private static double within(double factor) {
    return Math.round(Math.clamp(factor, SMALLEST, LARGEST) * 10) / 10.0;
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
