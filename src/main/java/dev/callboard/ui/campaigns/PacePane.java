package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Pacing;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Batch size and spacing in the settings: what set-up and the command line start from. */
public final class PacePane {

  private final VBox root = new VBox();
  private final Label state = Labels.wrapped("", "muted");
  private final PaceViewModel model;
  private final Kit kit;

  /**
   * Shows what is set for a profile, and reads it.
   *
   * @param folder the profile's data folder
   */
  public PacePane(Path folder, Kit kit) {
    this.kit = kit;
    model = new PaceViewModel(folder, kit.background(), kit.ticker());
    root.getStyleClass().add("column");
    root.getStylesheets()
        .add(Objects.requireNonNull(PacePane.class.getResource("campaigns.css")).toExternalForm());
    state.setId("pace-state");
    state.setMinHeight(Region.USE_PREF_SIZE);
    Halves fields =
        new Halves(
            field(SettingsField.BATCH_SIZE, "pace-batch-size", model.batchSize()),
            field(SettingsField.SPACING, "pace-spacing", model.spacing()));
    Label advice = Labels.wrapped(kit.text("campaigns.pace.advice"), "muted");
    advice.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren()
        .add(Cards.section(kit.text("campaigns.pace.defaults"), advice, fields, state));
    model.kept().subscribe(_ -> tell());
    model.problem().subscribe(_ -> tell());
    model.read();
  }

  /** What to show. */
  public Node root() {
    return root;
  }

  private VBox field(SettingsField field, String id, StringProperty typed) {
    TextField input = new TextField();
    input.setId(id);
    input.textProperty().bindBidirectional(typed);
    ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    typed.subscribe(
        value ->
            error.set(
                field.accepts(value) || model.kept().get() == null
                    ? ""
                    : kit.text(
                        "campaigns.settings.problem." + field,
                        kit.formats().number(field.least()),
                        kit.formats().number(field.most()))));
    String key = "campaigns.settings." + field;
    return Fields.hinted(
        Fields.labelled(kit.text(key), input, error.getReadOnlyProperty()),
        kit.text(key + ".hint"));
  }

  private void tell() {
    Problem problem = model.problem().get();
    Pacing kept = model.kept().get();
    state.getStyleClass().removeAll("muted", "bad");
    state.getStyleClass().add(problem == null ? "muted" : "bad");
    if (problem != null) {
      state.setText(kit.text(problem.key(), problem.details()));
    } else {
      state.setText(
          kept == null
              ? ""
              : kit.text(
                  "campaigns.pace.kept",
                  kit.formats().number(kept.batchSize()),
                  kit.formats().number(kept.spacingSeconds())));
    }
  }
}
