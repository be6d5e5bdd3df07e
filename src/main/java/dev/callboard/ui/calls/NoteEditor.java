package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The note of the call one looks at: written when one leaves it, or with Ctrl+Enter. */
final class NoteEditor {

  private static final int ROWS = 2;

  private final CallActions actions;
  private final TextArea text = Fields.left(new TextArea());
  private final VBox root;
  private @Nullable CallRow row;

  NoteEditor(CallActions actions, Kit kit) {
    this.actions = actions;
    text.setId("call-note");
    text.setWrapText(true);
    text.setPrefRowCount(ROWS);
    text.setPromptText(kit.text("calls.note.prompt"));
    root = Fields.labelled(kit.text("calls.detail.note"), text);
    text.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                write();
              }
            });
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            write();
            e.consume();
          }
        });
  }

  VBox root() {
    return root;
  }

  /** Shows the note of another call; what was typed about the one before is written first. */
  void show(@Nullable CallRow now) {
    boolean same = row != null && now != null && row.id() == now.id();
    if (!same) {
      write();
    }
    // What is being typed is newer than what was read.
    if (!same || !text.isFocused()) {
      text.setText(now == null ? "" : now.note());
    }
    row = now;
  }

  void focus() {
    text.requestFocus();
    text.end();
  }

  private void write() {
    if (row != null && !row.note().equals(text.getText().strip())) {
      actions.writeNote(row.id(), text.getText().strip());
    }
  }
}
