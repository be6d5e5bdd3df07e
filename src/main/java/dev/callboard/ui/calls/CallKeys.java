package dev.callboard.ui.calls;

import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The calls screen by keyboard: keys of the table, and those that work anywhere on the screen. */
final class CallKeys {

  private static final KeyCombination COPY = shortcut(KeyCode.C);
  private static final KeyCombination FILTER = shortcut(KeyCode.F);
  private static final KeyCombination CLEAR = shortcut(KeyCode.BACK_SPACE);
  private static final KeyCombination EXPORT = shortcut(KeyCode.E);
  private static final KeyCombination LIVE = shortcut(KeyCode.L);
  private static final KeyCombination OTHER_SOURCE = shortcut(KeyCode.P);
  private static final KeyCombination STATISTICS = shortcut(KeyCode.T);

  private final CallsViewModel model;
  private final CallActions actions;
  private final CallDetail detail;

  CallKeys(CallsViewModel model, CallActions actions, CallDetail detail) {
    this.model = model;
    this.actions = actions;
    this.detail = detail;
  }

  /** What only the view can do. */
  record Places(Runnable filter, Runnable live, Runnable statistics) {}

  /** Listens on the whole screen. */
  void follow(Parent screen, Places places) {
    screen.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (anywhere(e, places)) {
            e.consume();
          }
        });
  }

  private boolean anywhere(KeyEvent event, Places places) {
    if (FILTER.match(event)) {
      places.filter().run();
    } else if (CLEAR.match(event)) {
      model.filters().clear();
    } else if (EXPORT.match(event) && model.exportable()) {
      actions.export();
    } else if (LIVE.match(event)) {
      places.live().run();
    } else if (STATISTICS.match(event)) {
      places.statistics().run();
    } else if (OTHER_SOURCE.match(event)) {
      boolean local = model.sourceProperty().get() == Source.LOCAL;
      model.sourceProperty().set(local ? Source.PLATFORM : Source.LOCAL);
    } else {
      return false;
    }
    return true;
  }

  /** Listens on the table; before it, since a table takes the space bar for itself. */
  void follow(TableView<CallRow> table) {
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (onRow(e, model.selectedProperty().get())) {
            e.consume();
          }
        });
  }

  private boolean onRow(KeyEvent event, @Nullable CallRow row) {
    if (row == null) {
      return false;
    }
    if (COPY.match(event)) {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, row.call().bill().destNumber()));
      return true;
    }
    if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    switch (event.getCode()) {
      case ESCAPE -> model.select(null);
      case SPACE -> actions.play(row);
      case ENTER -> detail.focus();
      case N -> detail.writeNote();
      case A -> actions.allCallsOfNumber();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
