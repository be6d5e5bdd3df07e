package dev.callboard.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The containers screens are laid out with. */
public final class Cards {

  /** Wider than any screen, in pixels: what has room for it stands on one line. */
  private static final double ONE_LINE = 10_000;

  private Cards() {}

  /** A whole screen: header on top, parts below. */
  public static VBox screen(Node... parts) {
    return styled(new VBox(parts), "screen");
  }

  /** A screen's first line: title, a quiet line of facts, buttons at the right. */
  public static HBox header(String title, ObservableValue<String> facts, Node... actions) {
    Label name = Labels.title(title);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label line = Labels.bound(facts, "muted");
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox header = new HBox(name, line);
    header.getChildren().addAll(actions);
    header.getStyleClass().add("screen-header");
    return header;
  }

  /** The same with the facts on a line of their own: beside many buttons they have no room at large type. */
  public static VBox headerOverFacts(String title, Label facts, Node... actions) {
    facts.setWrapText(true);
    facts.setMinHeight(Region.USE_PREF_SIZE);
    Label name = Labels.title(title);
    name.setMinWidth(Region.USE_PREF_SIZE);
    // In a narrow window at large type they take a second line.
    FlowPane deeds = new FlowPane(actions);
    deeds.setPrefWrapLength(ONE_LINE);
    deeds.getStyleClass().add("header-actions");
    HBox.setHgrow(deeds, Priority.ALWAYS);
    HBox header = new HBox(name, deeds);
    header.getStyleClass().add("screen-header");
    header.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(header, facts);
    both.setMinHeight(Region.USE_PREF_SIZE);
    return both;
  }

  /** A bordered surface with room around its content. */
  public static VBox padded(Node... content) {
    return styled(new VBox(content), "card", "padded");
  }

  /** A bordered surface whose content reaches the border: tables. */
  public static VBox flush(Node... content) {
    return styled(new VBox(content), "card", "flush");
  }

  /** A titled part on a surface of its own. */
  public static VBox section(String title, Node... content) {
    VBox card = padded(Labels.heading(title));
    card.getChildren().addAll(content);
    return card;
  }

  /** A figure under its name. */
  public static VBox tile(String name, ObservableValue<String> figure, Tone tone) {
    Label value = Labels.bound(figure, "figure");
    value.getStyleClass().add(tone.styleClass());
    Label title = Labels.wrapped(name, "muted");
    title.setMinHeight(Region.USE_PREF_SIZE);
    VBox tile = styled(new VBox(title, value), "card", "tile");
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setMaxWidth(Double.MAX_VALUE);
    // Tiles in a row share its width evenly, whatever their words: no word is broken for another's.
    tile.setPrefWidth(1);
    return tile;
  }

  /** Things beside each other. */
  public static HBox row(Node... content) {
    return styled(new HBox(content), "row");
  }

  /** Takes the room that is left. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  private static <N extends Node> N styled(N node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }
}
