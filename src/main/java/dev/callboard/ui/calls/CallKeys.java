package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Shortcut;
import java.util.List;
import java.util.Map;
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

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final CallsViewModel model;
  private final CallActions actions;
  private final CallDetail detail;
  private final Kit kit;

  CallKeys(CallsViewModel model, CallActions actions, CallDetail detail, Kit kit) {
    this.model = model;
    this.actions = actions;
    this.detail = detail;
    this.kit = kit;
  }

  /** What only the view can do. */
  record Places(Runnable filter, Runnable live, Runnable statistics) {}

  /** All keys, as the shortcut sheet lists them. */
  List<Shortcut> all(Places places) {
    return List.of(
        of("Shortcut+F", "filter", places.filter()),
        of("Shortcut+Backspace", "clear", model.filters()::clear),
        of("Shortcut+P", "source", this::otherSource),
        of("Shortcut+T", "statistics", places.statistics()),
        of("Shortcut+L", "live", places.live()),
        of("Shortcut+E", "export", this::export),
        listed("Space", "play"),
        listed("Enter", "detail"),
        listed("N", "note"),
        listed("A", "all"),
        listed("Shortcut+C", "copy"),
        listed("Esc", "close"));
  }

  private Shortcut of(String keys, String key, Runnable action) {
    return Shortcut.of(keys, kit.text("calls.key." + key), action);
  }

  private Shortcut listed(String keys, String key) {
    return Shortcut.listed(keys, kit.text("calls.key." + key));
  }

  private void export() {
    if (model.exportable()) {
      actions.export();
    }
  }

  private void otherSource() {
    boolean local = model.sourceProperty().get() == Source.LOCAL;
    model.sourceProperty().set(local ? Source.PLATFORM : Source.LOCAL);
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
    // Not when it is pressed: the letter would be typed into the note.
    table.addEventFilter(
        KeyEvent.KEY_TYPED,
        e -> {
          if (e.getCharacter().equalsIgnoreCase("n") && model.selectedProperty().get() != null) {
            detail.writeNote();
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
      case A -> actions.allCallsOfNumber();
      default -> {
        return false;
      }
    }
    return true;
  }
}
