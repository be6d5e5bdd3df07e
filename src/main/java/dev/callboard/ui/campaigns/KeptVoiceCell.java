package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCopies.Copy;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A kept name: hear its local copy, keep one, take the name off the list. */
final class KeptVoiceCell extends ListCell<KeptVoice> {

  private final Label name = Labels.of("");
  private final Label missing;
  private final Button hear;
  private final Button keep;
  private final Button forget;
  private final HBox line;
  private final Kit kit;

  KeptVoiceCell(VoiceViewModel model, Kit kit) {
    this.kit = kit;
    missing = Labels.of(kit.text("campaigns.voice.copy.missing"), "warn", "small");
    missing.setMinWidth(USE_PREF_SIZE);
    hear = button(Feather.PLAY, "campaigns.voice.copy.hear", "voice-copy-hear");
    keep = button(Feather.PAPERCLIP, "campaigns.voice.copy.add", "voice-copy-keep");
    forget = button(Feather.X, "campaigns.voice.forget", "voice-forget");
    line = new HBox(name, Cards.spacer(), missing, hear, keep, forget);
    line.getStyleClass().add("row");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.SOMETIMES);
    hear.setOnAction(_ -> model.hear(getItem()));
    keep.setOnAction(_ -> ask(kit, model, getItem().name()));
    forget.setOnAction(_ -> model.forget(getItem().name()));
    setPrefWidth(0);
  }

  private Button button(Feather icon, String key, String style) {
    Button button = Icons.button(icon, kit.text(key));
    button.getStyleClass().add(style);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** Asks for the file that was uploaded under a name. */
  static void ask(Kit kit, VoiceViewModel model, String voice) {
    kit.dialogs()
        .openFile(
            new FileQuestion(kit.text("campaigns.voice.copy.title", voice), "", List.of()),
            file -> model.keepCopy(voice, file));
  }

  @Override
  protected void updateItem(@Nullable KeptVoice item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      name.setText("");
      setGraphic(null);
      return;
    }
    name.setText(item.name());
    Presence.show(hear, item.copy() instanceof Copy.Kept);
    Presence.show(missing, item.copy() instanceof Copy.Missing);
    setGraphic(line);
  }
}
