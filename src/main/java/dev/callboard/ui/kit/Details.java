package dev.callboard.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names and values in two columns. */
public final class Details extends GridPane {

  private int rows;

  /** Builds an empty one. */
  public Details() {
    getStyleClass().add("details");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  /** Takes all lines away. */
  public void clear() {
    getChildren().clear();
    rows = 0;
  }

  /** Adds a line. */
  public void add(String name, String value) {
    Label words = Labels.wrapped(value);
    words.setMinHeight(Region.USE_PREF_SIZE);
    add(name, words);
  }

  /** Adds a line whose name says more when one rests on it. */
  public void add(String name, String value, String meaning) {
    add(name, value);
    if (getChildren().get(getChildren().size() - 2) instanceof Label label) {
      label.setTooltip(new Tooltip(meaning));
      label.setAccessibleHelp(meaning);
    }
  }

  /** Adds a line whose value is more than text. */
  public void add(String name, Node value) {
    Label label = Labels.of(name, "name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    addRow(rows++, label, value);
  }
}
