package dev.callboard.ui.settings;

import dev.callboard.text.Language;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.theme.Look;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Colours, size of the type, language. */
public final class LookSection {

  private static final double STEP = 0.1;

  private final Preferences preferences;
  private final Texts texts;
  private final Formats formats;

  private LookSection(Preferences preferences, Texts texts, Formats formats) {
    this.preferences = preferences;
    this.texts = texts;
    this.formats = formats;
  }

  /** The section as the settings take it. */
  public static SettingsSection of(Preferences preferences, Texts texts, Formats formats) {
    return new SettingsSection(
        "look",
        "settings.look",
        Feather.SUN,
        () -> new LookSection(preferences, texts, formats).root());
  }

  private Node root() {
    VBox root =
        new VBox(
            Cards.section(texts.get("settings.look.colours"), colours()),
            Cards.section(texts.get("settings.look.size"), size()),
            Cards.section(texts.get("settings.look.language"), language()));
    root.getStyleClass().add("column");
    return root;
  }

  private Node colours() {
    VBox choices = new VBox();
    choices.getStyleClass().add("column");
    ToggleGroup group = new ToggleGroup();
    for (Look look : Look.values()) {
      String key = look.name().toLowerCase(Locale.ROOT);
      RadioButton choice = new RadioButton(texts.get("settings.look.colours." + key));
      choice.setId("settings-look-" + key);
      choice.setToggleGroup(group);
      choice.setWrapText(true);
      // Bound, so that the theme, which outlives this screen, holds on to nothing of it.
      ObjectProperty<Look> worn = new SimpleObjectProperty<>(look);
      worn.bind(preferences.theme().lookProperty());
      worn.subscribe(now -> choice.setSelected(now == look));
      choice.setUserData(worn);
      choice.setOnAction(_ -> preferences.theme().lookProperty().set(look));
      choices.getChildren().add(choice);
    }
    return choices;
  }

  /** The size changes when the thumb is let go: it would run from under the pointer else. */
  private Node size() {
    Slider slider = new Slider(Preferences.SMALLEST_FONT, Preferences.LARGEST_FONT, 1);
    slider.setId("settings-font");
    slider.setMajorTickUnit(STEP);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(STEP);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label value = Labels.of("", "heading");
    value.setMinWidth(Region.USE_PREF_SIZE);
    slider.valueProperty().subscribe(now -> value.setText(percent(now.doubleValue())));
    slider.setValue(preferences.theme().fontFactorProperty().get());
    preferences.theme().onFont(slider.getProperties(), (_, now) -> slider.setValue(now));
    slider
        .valueProperty()
        .subscribe(
            now -> {
              if (!slider.isValueChanging()) {
                preferences.font(now.doubleValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            changing -> {
              if (!changing) {
                preferences.font(slider.getValue());
              }
            });
    Button normal = new Button(texts.get("settings.look.size.normal"));
    normal.setId("settings-font-normal");
    normal.setMinWidth(Region.USE_PREF_SIZE);
    normal.setOnAction(_ -> preferences.font(1));
    slider.setAccessibleText(texts.get("settings.look.size"));
    HBox row = Cards.row(slider, value, normal);
    return new VBox(row, hint("settings.look.size.hint"));
  }

  private String percent(double factor) {
    return texts.get("settings.look.size.value", formats.number(Math.round(factor * 100)));
  }

  private Node language() {
    ComboBox<Language> box = new ComboBox<>();
    box.setId("settings-language");
    box.getItems().setAll(Language.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Language language) {
            return language == null ? "" : language.ownName();
          }

          @Override
          public Language fromString(String text) {
            return Language.ENGLISH;
          }
        });
    box.valueProperty().bindBidirectional(preferences.language());
    return Fields.hinted(
        Fields.labelled(texts.get("settings.look.language.field"), box),
        texts.get("settings.look.language.hint"));
  }

  private Label hint(String key) {
    Label hint = Labels.wrapped(texts.get(key), "muted", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }
}
