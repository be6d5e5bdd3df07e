package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCheck;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Step one: what people will hear. */
final class VoiceStep extends HBox {

  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final Label verdict = Labels.wrapped("", "field-hint");
  private final SetupViewModel setup;
  private final VoiceViewModel model;
  private final Kit kit;

  VoiceStep(SetupViewModel setup, Kit kit) {
    this.setup = setup;
    this.model = setup.form().voice();
    this.kit = kit;
    getStyleClass().add("step-pane");
    VBox left = Cards.padded(name(), Labels.muted(kit.text("campaigns.voice.kept")), kept());
    VBox right = new VBox(rules(), new VoiceFilePane(model.file(), kit));
    right.getStyleClass().addAll("parts", "step-aside");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    getChildren().addAll(left, right);
    model.check().subscribe(_ -> tell());
    tell();
  }

  /** Says loudly what is missing once somebody tried to go on. */
  void tell() {
    VoiceCheck check = model.check().get();
    boolean quiet = check == VoiceCheck.EMPTY && !setup.attempted(SetupStep.VOICE);
    String words = kit.text("campaigns.voice.check." + check);
    error.set(check.usable() || quiet ? "" : words);
    verdict.setText(check.usable() || quiet ? words : "");
    verdict.setManaged(!verdict.getText().isEmpty());
  }

  private VBox name() {
    TextField field = new TextField();
    field.setId("voice-name");
    field.setPromptText(kit.text("campaigns.voice.prompt"));
    field.textProperty().bindBidirectional(model.voice());
    VBox labelled = Fields.labelled(kit.text("campaigns.voice.name"), field, error);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    labelled.getChildren().add(verdict);
    return labelled;
  }

  private ListView<String> kept() {
    ListView<String> list = new ListView<>(model.kept());
    list.setId("voice-kept");
    list.setAccessibleText(kit.text("campaigns.voice.kept"));
    Label none = Labels.wrapped(kit.text("campaigns.voice.kept.none"), "muted");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new KeptCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.voice().set(chosen);
              }
            });
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> 14 * kit.theme().em(), kit.theme().fontFactorProperty()));
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private VBox rules() {
    VBox rules = Cards.section(kit.text("campaigns.voice.rules"));
    Stream.of("upload", "mp3", "name", "url")
        .map(rule -> Labels.wrapped(kit.text("campaigns.voice.rule." + rule), "muted"))
        .forEach(
            rule -> {
              rule.setMinHeight(Region.USE_PREF_SIZE);
              rules.getChildren().add(rule);
            });
    return rules;
  }

  /** A kept name and the button that takes it off the list. */
  private final class KeptCell extends ListCell<String> {

    private final Label name = Labels.of("");
    private final Button forget = Icons.button(Feather.X, kit.text("campaigns.voice.forget"));
    private final HBox line = new HBox(name, Cards.spacer(), forget);

    KeptCell() {
      line.getStyleClass().add("row");
      name.setMinWidth(0);
      forget.setFocusTraversable(false);
      forget.setMinWidth(USE_PREF_SIZE);
      forget.setOnAction(_ -> model.forget(name.getText()));
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      name.setText(empty || item == null ? "" : item);
      setGraphic(empty ? null : line);
    }
  }
}
