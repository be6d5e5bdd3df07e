package dev.callboard.ui.kit;

import java.util.ArrayList;
import java.util.List;
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

  /** A line, and whether its value is nothing but words. */
  private record Line(Label name, Node value, boolean words) {}

  private final List<Line> lines = new ArrayList<>();
  private int next;

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
    rewrite();
    finish();
  }

  /**
   * Begins anew: lines added from now on take the places of those that stand there. Building them for
   * every figure that changes would cost the drawing thread its time. {@link #finish} must follow.
   */
  public void rewrite() {
    next = 0;
  }

  /** Takes away the lines that were not written anew. */
  public void finish() {
    while (lines.size() > next) {
      Line last = lines.removeLast();
      getChildren().removeAll(last.name(), last.value());
    }
  }

  /** Adds a line. */
  public void add(String name, String value) {
    if (next < lines.size() && lines.get(next).words()) {
      Line line = lines.get(next++);
      say(line.name(), name);
      ((Label) line.value()).setText(value);
      return;
    }
    Label words = Labels.wrapped(value);
    words.setMinHeight(Region.USE_PREF_SIZE);
    append(name, words, true);
  }

  /** Adds a line whose name says more when one rests on it. */
  public void add(String name, String value, String meaning) {
    add(name, value);
    Label label = lines.get(next - 1).name();
    label.setTooltip(new Tooltip(meaning));
    label.setAccessibleHelp(meaning);
  }

  /** Adds a line whose value is more than text. */
  public void add(String name, Node value) {
    if (next < lines.size() && lines.get(next).value() == value) {
      say(lines.get(next++).name(), name);
    } else {
      append(name, value, false);
    }
  }

  private void append(String name, Node value, boolean words) {
    finish();
    Label label = Labels.of(name, "name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    addRow(next++, label, value);
    lines.add(new Line(label, value, words));
  }

  private static void say(Label label, String name) {
    label.setText(name);
    label.setTooltip(null);
    label.setAccessibleHelp(null);
  }
}
