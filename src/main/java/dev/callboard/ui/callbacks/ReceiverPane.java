package dev.callboard.ui.callbacks;

import dev.callboard.callback.ReceiverState;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tone;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The receiver's switch, its address and its settings. */
final class ReceiverPane extends ScrollPane {

  private final ReceiverViewModel model;
  private final Kit kit;
  private final CallbackWords words;

  ReceiverPane(ReceiverViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new CallbackWords(kit);
    VBox card =
        Cards.padded(
            heading(),
            trouble(),
            address(),
            note("callbacks.hint.secret"),
            note("callbacks.hint.unsigned"),
            Labels.heading(kit.text("callbacks.settings")),
            bind(),
            hinted("port", model.port(), model.portError()),
            hinted("allowed", model.allowed(), model.allowedError()),
            hinted("public", model.publicUrl(), model.publicUrlError()),
            apply());
    card.getStyleClass().add("receiver-card");
    setContent(card);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("receiver");
  }

  private HBox heading() {
    CheckBox on = new CheckBox(kit.text("callbacks.on"));
    on.setId("callbacks-on");
    on.getStyleClass().add("heading");
    on.setOnAction(_ -> model.switchTo(on.isSelected()));
    // Also when it could not be switched: then it goes back to what holds.
    model.busy().subscribe(_ -> on.setSelected(model.on().get()));
    on.disableProperty().bind(model.busy());
    Pill state = new Pill("", Tone.NEUTRAL);
    state.setId("callbacks-receiver-state");
    model.state().subscribe(now -> state.say(words.receiver(now), CallbackWords.tone(now)));
    return Cards.row(on, Cards.spacer(), state);
  }

  private Label trouble() {
    Label line = Labels.wrapped("", "bad");
    line.setId("callbacks-trouble");
    line.setMinHeight(Region.USE_PREF_SIZE);
    model
        .state()
        .subscribe(
            now -> {
              boolean failed = now instanceof ReceiverState.Failed;
              line.setText(
                  now instanceof ReceiverState.Failed f
                      ? kit.text("callbacks.problem.listen", f.problem())
                      : "");
              Presence.show(line, failed);
            });
    return line;
  }

  private VBox address() {
    TextField address = new TextField();
    address.setId("callbacks-address");
    address.setEditable(false);
    address.textProperty().bind(model.address());
    Button copy = Icons.button(Feather.COPY, kit.text("callbacks.copy"));
    copy.setId("callbacks-copy");
    copy.setOnAction(
        _ -> {
          Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, model.address().get()));
          kit.notices().info(kit.text("callbacks.copied"));
        });
    Button renew = Icons.button(Feather.REFRESH_CW, kit.text("callbacks.renew"));
    renew.setId("callbacks-renew");
    renew.disableProperty().bind(model.busy());
    renew.setOnAction(
        _ ->
            kit.dialogs()
                .confirm(
                    new Dialogs.Question(
                        kit.text("callbacks.renew"),
                        kit.text("callbacks.renew.text"),
                        kit.text("callbacks.renew.action"),
                        true),
                    model::move));
    VBox field = Fields.labelled(kit.text("callbacks.address"), address);
    HBox line = new HBox(address, copy, renew);
    line.getStyleClass().add("row");
    HBox.setHgrow(address, Priority.ALWAYS);
    field.getChildren().add(line);
    return field;
  }

  private VBox bind() {
    ComboBox<String> bind = new ComboBox<>(model.addresses());
    bind.setId("callbacks-bind");
    bind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String address) {
            return address == null ? "" : words.place(address);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    model.bind().subscribe(bind::setValue);
    bind.valueProperty()
        .subscribe(
            chosen -> {
              // A list that changes has no choice for a moment.
              if (chosen != null) {
                model.bind().set(chosen);
              }
            });
    VBox field = Fields.labelled(kit.text("callbacks.bind"), bind);
    Label reach = Labels.wrapped("", "field-hint");
    reach.setId("callbacks-reach");
    reach.setMinHeight(Region.USE_PREF_SIZE);
    Runnable tell = () -> reach.setText(words.reach(model.bind().get(), model.port().get()));
    model.bind().subscribe(tell);
    model.port().subscribe(tell);
    field.getChildren().add(reach);
    return field;
  }

  private VBox hinted(String name, StringProperty typed, ObservableValue<String> error) {
    TextField input = new TextField();
    input.setId("callbacks-" + name);
    input.textProperty().bindBidirectional(typed);
    VBox field = Fields.labelled(kit.text("callbacks." + name), input, error);
    return Fields.hinted(field, kit.text("callbacks." + name + ".hint"));
  }

  private Label note(String key) {
    Label note = Labels.wrapped(kit.text(key), "muted", "small");
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private Button apply() {
    Button apply = new Button(kit.text("callbacks.apply"));
    apply.setId("callbacks-apply");
    apply.getStyleClass().add("accent");
    apply.disableProperty().bind(model.applicable().not().or(model.busy()));
    apply.setOnAction(_ -> model.apply());
    return apply;
  }
}
