package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.VoiceCheck;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What may change for batches that have not left yet: voice, caller ID, pause, calling hours. */
final class ChangePane extends VBox {

  private final CampaignPlan plan;
  private final TextField voice = new TextField();
  private final TextField caller = new TextField();
  private final TextField spacing = new TextField();
  private final CheckBox anyHour;
  private final ReadOnlyStringWrapper voiceError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper callerError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper spacingError = new ReadOnlyStringWrapper("");
  private final Kit kit;

  /**
   * Shows a plan.
   *
   * @param change takes the changed plan; never one that is the same
   * @param done runs when the pane is done with
   */
  ChangePane(CampaignPlan plan, Kit kit, Consumer<CampaignPlan> change, Runnable done) {
    this.plan = plan;
    this.kit = kit;
    voice.setId("change-voice");
    voice.setText(plan.voiceFile());
    caller.setId("change-caller");
    caller.setText(plan.callerId());
    spacing.setId("change-spacing");
    spacing.setText(Long.toString(plan.spacing().toSeconds()));
    anyHour = new CheckBox(kit.text("campaigns.settings.anyhour"));
    anyHour.setId("change-anyhour");
    anyHour.setSelected(plan.anyHour());
    Button save = new Button(kit.text("campaigns.change.save"));
    save.setId("change-save");
    save.getStyleClass().add("accent");
    save.setOnAction(
        _ ->
            read()
                .ifPresent(
                    changed -> {
                      if (!changed.equals(plan)) {
                        change.accept(changed);
                      }
                      done.run();
                    }));
    Label note = Labels.wrapped(kit.text("campaigns.change.note"), "muted");
    note.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("change-pane");
    getChildren()
        .addAll(
            Labels.heading(kit.text("campaigns.change.title")),
            note,
            Fields.labelled(kit.text("campaigns.voice.name"), voice, voiceError),
            Fields.labelled(kit.text("campaigns.settings.CALLER_ID"), caller, callerError),
            Fields.labelled(kit.text("campaigns.settings.SPACING"), spacing, spacingError),
            anyHour,
            save);
  }

  /** The plan as it stands in the fields; empty when one of them is not understood. */
  private Optional<CampaignPlan> read() {
    VoiceCheck check = VoiceCheck.of(voice.getText());
    voiceError.set(check.usable() ? "" : kit.text("campaigns.voice.check." + check));
    tell(SettingsField.CALLER_ID, caller, callerError);
    tell(SettingsField.SPACING, spacing, spacingError);
    if (!voiceError.get().isEmpty()
        || !callerError.get().isEmpty()
        || !spacingError.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        plan.changed(
            voice.getText().strip(),
            caller.getText().strip(),
            Duration.ofSeconds(Long.parseLong(spacing.getText().strip())),
            anyHour.isSelected()));
  }

  private void tell(SettingsField field, TextField typed, ReadOnlyStringWrapper error) {
    error.set(
        field.accepts(typed.getText())
            ? ""
            : kit.text("campaigns.settings.problem." + field, field.least(), field.most()));
  }
}
