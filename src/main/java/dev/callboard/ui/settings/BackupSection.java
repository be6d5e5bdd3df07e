package dev.callboard.ui.settings;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Everything of a connection in one file, and the way back. */
public final class BackupSection {

  private BackupSection() {}

  /**
   * The section as the settings take it.
   *
   * @param backing backs the open profile up; null before the login, where one can only restore
   */
  public static SettingsSection of(@Nullable Backing backing, Restoring restoring, Kit kit) {
    return new SettingsSection(
        "backup", "settings.backup", Feather.SAVE, () -> root(backing, restoring, kit));
  }

  private static Node root(@Nullable Backing backing, Restoring restoring, Kit kit) {
    VBox root = new VBox();
    root.getStyleClass().add("column");
    if (backing != null) {
      root.getChildren().add(backUp(backing, kit));
    }
    Button restore =
        button(kit, "settings.backup.restore.action", Feather.UPLOAD, "settings-restore");
    restore.setOnAction(_ -> restoring.ask());
    root.getChildren()
        .add(
            Cards.section(
                kit.text("settings.backup.restore"),
                wrapped(kit.text("settings.backup.restore.text")),
                restore));
    return root;
  }

  private static Node backUp(Backing backing, Kit kit) {
    BooleanProperty recordings = new SimpleBooleanProperty(true);
    CheckBox with = new CheckBox(kit.text("settings.backup.recordings"));
    with.setId("settings-backup-recordings");
    with.setWrapText(true);
    with.selectedProperty().bindBidirectional(recordings);
    String elsewhere = backing.elsewhere();
    Label moved = wrapped(kit.text("settings.backup.elsewhere", elsewhere));
    moved.setId("settings-backup-elsewhere");
    moved.getStyleClass().add("warn");
    Button act = button(kit, "settings.backup.action", Feather.SAVE, "settings-backup-now");
    act.getStyleClass().add("accent");
    act.setOnAction(_ -> backing.ask(recordings.get()));
    return Cards.section(
        kit.text("settings.backup.now"),
        wrapped(kit.text("settings.backup.text")),
        elsewhere.isEmpty() ? with : moved,
        act);
  }

  private static Button button(Kit kit, String key, Ikon icon, String id) {
    Button button = new Button(kit.text(key), Icons.of(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Label wrapped(String text) {
    Label label = Labels.wrapped(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
