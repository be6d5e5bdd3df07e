package dev.callboard.ui.recordings;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The note of the call, written where it is read; what is typed is kept when one goes on. */
final class NoteLine extends HBox {

  private final TextField text = new TextField();
  private final Label signed = Labels.of("", "muted", "small");
  private final NotesViewModel model;
  private final Kit kit;
  private long call = -1;

  NoteLine(NotesViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("note-line");
    setAlignment(Pos.CENTER_LEFT);
    Label name = Labels.muted(kit.text("recordings.note"));
    name.setLabelFor(text);
    name.setMinWidth(Region.USE_PREF_SIZE);
    text.setId("recording-note");
    text.setAccessibleText(kit.text("recordings.note"));
    text.setPromptText(kit.text("recordings.note.prompt"));
    HBox.setHgrow(text, Priority.ALWAYS);
    signed.setMinWidth(Region.USE_PREF_SIZE);
    text.setOnAction(_ -> model.write(text.getText()));
    text.focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                model.write(text.getText());
              }
            });
    getChildren().addAll(name, text, signed);
    model.notes().subscribe(_ -> show());
    model.problem().subscribe(_ -> show());
  }

  private void show() {
    var now = model.notes().get();
    // What is being typed stays, whatever changes about the same call.
    if (now.callId() != call || !text.isFocused()) {
      call = now.callId();
      text.setText(now.text());
    }
    String problem = model.problem().get();
    signed.setText(
        !problem.isEmpty()
            ? kit.text("recordings.note.failed", problem)
            : now.isEmpty()
                ? ""
                : kit.text("recordings.note.by", now.author(), kit.formats().moment(now.at())));
    signed.getStyleClass().removeAll("bad", "muted");
    signed.getStyleClass().add(problem.isEmpty() ? "muted" : "bad");
  }
}
