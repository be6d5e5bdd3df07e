package dev.callboard.ui.settings;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The settings: sections at the left, the chosen one at the right. */
public final class SettingsScreen implements Screen {

  private final List<SettingsSection> sections;
  private final Texts texts;
  private final Map<SettingsSection, Node> built = new HashMap<>();
  private final VBox list = new VBox();
  private final BorderPane place = new BorderPane();
  private final VBox root;
  private @Nullable SettingsSection here;

  /** Settings as one of the places of an opened profile. */
  public SettingsScreen(List<SettingsSection> sections, Texts texts) {
    this(sections, texts, null);
  }

  /**
   * Settings with a way back, as they are shown before the login.
   *
   * @param sections at least one, in the order shown
   * @param back what the button and Escape do; null for neither
   */
  public SettingsScreen(List<SettingsSection> sections, Texts texts, @Nullable Runnable back) {
    this.sections = List.copyOf(sections);
    this.texts = texts;
    sections.forEach(section -> list.getChildren().add(button(section)));
    list.getStyleClass().addAll("card", "settings-list");
    ScrollPane side = new ScrollPane(list);
    side.setFitToWidth(true);
    side.setMinWidth(ScrollPane.USE_PREF_SIZE);
    HBox.setHgrow(place, Priority.ALWAYS);
    HBox both = new HBox(side, place);
    both.getStyleClass().add("beside");
    VBox.setVgrow(both, Priority.ALWAYS);
    root = Cards.screen(header(back), both);
    root.setId("settings");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    if (here == null) {
      open(sections.getFirst());
    }
  }

  /** Goes to a section by its id; stays where it is when there is no such section. */
  public void open(String id) {
    sections.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(this::open);
  }

  @Override
  public void resume(String place) {
    open(place);
  }

  /** The id of the section that is shown; empty before the first. */
  @Override
  public String place() {
    return here == null ? "" : here.id();
  }

  private void open(SettingsSection section) {
    here = section;
    for (Node child : list.getChildren()) {
      if (child instanceof ToggleButton button) {
        button.setSelected(button.getUserData() == section);
      }
    }
    place.setCenter(built.computeIfAbsent(section, SettingsScreen::scrolled));
  }

  private static Node scrolled(SettingsSection section) {
    ScrollPane scroll = new ScrollPane(section.content().get());
    scroll.setFitToWidth(true);
    scroll.setId("settings-content");
    return scroll;
  }

  private HBox header(@Nullable Runnable back) {
    HBox header =
        Cards.header(
            texts.get("settings.title"), new SimpleStringProperty(texts.get("settings.line")));
    if (back != null) {
      Button leave = new Button(texts.get("settings.back"), Icons.of(Feather.ARROW_LEFT));
      leave.setId("settings-back");
      leave.setMinWidth(Button.USE_PREF_SIZE);
      leave.setOnAction(_ -> back.run());
      header.getChildren().add(leave);
      header
          .sceneProperty()
          .subscribe(
              scene -> {
                if (scene != null) {
                  leave.requestFocus();
                }
              });
    }
    return header;
  }

  private ToggleButton button(SettingsSection section) {
    String title = texts.get(section.titleKey());
    Label words = Labels.of(title, "nav-text");
    HBox line = new HBox(Icons.of(section.icon()), words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("nav-line");
    ToggleButton button = new ToggleButton();
    button.getStyleClass().setAll("nav-item");
    button.setId("settings-" + section.id());
    button.setUserData(section);
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title);
    button.setOnAction(_ -> open(section));
    return button;
  }
}
