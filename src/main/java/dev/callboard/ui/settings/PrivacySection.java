package dev.callboard.ui.settings;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Labels;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What of personal data may be seen on the screen. */
public final class PrivacySection {

  /** Made up; its form is that of an Indonesian mobile number. */
  private static final String SAMPLE = "81255501234";

  private PrivacySection() {}

  /** The section as the settings take it. */
  public static SettingsSection of(Preferences preferences, Texts texts, Formats formats) {
    return new SettingsSection(
        "privacy", "settings.privacy", Feather.EYE_OFF, () -> root(preferences, texts, formats));
  }

  private static Node root(Preferences preferences, Texts texts, Formats formats) {
    CheckBox mask = new CheckBox(texts.get("settings.privacy.mask"));
    mask.setId("settings-mask");
    mask.setWrapText(true);
    mask.selectedProperty().bindBidirectional(preferences.maskNumbers());
    Label hint =
        wrapped(texts.get("settings.privacy.mask.hint", formats.phone(SAMPLE)), "muted", "small");
    VBox root =
        new VBox(
            Cards.section(texts.get("settings.privacy.numbers"), mask, hint),
            Cards.section(
                texts.get("settings.privacy.elsewhere"),
                wrapped(texts.get("settings.privacy.elsewhere.text"))));
    root.getStyleClass().add("column");
    return root;
  }

  private static Label wrapped(String text, String... classes) {
    Label label = Labels.wrapped(text, classes);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
