package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCheck;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Turns;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
    VBox left = Cards.padded(name());
    VBox right = new VBox(rules());
    Turns.later(
        kit.ticker(),
        () -> left.getChildren().addAll(Labels.muted(kit.text("campaigns.voice.kept")), kept()),
        () -> right.getChildren().add(new VoiceFilePane(model.file(), kit)));
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
    Button copy = new Button(kit.text("campaigns.voice.copy.add"), Icons.of(Feather.PAPERCLIP));
    copy.setId("voice-copy");
    copy.getStyleClass().add("quiet");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(_ -> KeptVoiceCell.ask(kit, model, model.voice().get().strip()));
    model.check().subscribe(check -> copy.setDisable(!check.usable()));
    Label problem = Labels.wrapped("", "bad", "small");
    problem.setId("voice-copy-problem");
    problem.setMinHeight(Region.USE_PREF_SIZE);
    model
        .copyProblem()
        .subscribe(
            why -> {
              problem.setText(why.isEmpty() ? "" : kit.text("campaigns.voice.copy.problem", why));
              Presence.show(problem, !why.isEmpty());
            });
    labelled.getChildren().addAll(verdict, copy, problem);
    return labelled;
  }

  private ListView<KeptVoice> kept() {
    ListView<KeptVoice> list = new ListView<>(model.kept());
    list.setId("voice-kept");
    list.setAccessibleText(kit.text("campaigns.voice.kept"));
    Label none = Labels.wrapped(kit.text("campaigns.voice.kept.none"), "muted");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new KeptVoiceCell(model, kit));
    list.setOnKeyPressed(event -> onKey(list, event));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.voice().set(chosen.name());
              }
            });
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> 14 * kit.theme().em(), kit.theme().fontFactorProperty()));
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private void onKey(ListView<KeptVoice> list, KeyEvent event) {
    KeptVoice chosen = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && chosen != null) {
      event.consume();
      model.hear(chosen);
    }
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
}
