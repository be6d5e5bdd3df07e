package dev.callboard.ui.campaigns;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Two parts beside each other, equally wide and equally high whatever stands in them. */
final class Halves extends GridPane {

  Halves(Region left, Region right) {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    half.setFillWidth(true);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(half, half);
    getRowConstraints().add(row);
    getStyleClass().add("halves");
    left.setMinWidth(0);
    right.setMinWidth(0);
    addRow(0, left, right);
  }
}
