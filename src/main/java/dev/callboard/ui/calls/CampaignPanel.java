package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Campaigns by name: one types a part of it and picks. */
final class CampaignPanel extends VBox {

  private static final double ROWS_EM = 16;

  private final ListView<Map.Entry<String, String>> list = new ListView<>();
  private final TextField part = new TextField();
  private final ObservableValue<Map<String, String>> names;
  private final String any;

  /**
   * Builds it.
   *
   * @param names of campaigns by id
   * @param chosen the id of the chosen one; empty for any
   * @param any what stands for none chosen
   */
  CampaignPanel(
      ObservableValue<Map<String, String>> names, StringProperty chosen, String label, String any) {
    this.names = names;
    this.any = any;
    part.setId("filter-campaign-text");
    list.setId("filter-campaign-list");
    list.setAccessibleText(label);
    list.setPrefHeight(ROWS_EM * part.getFont().getSize());
    list.setCellFactory(
        _ ->
            new ListCell<>() {
              @Override
              protected void updateItem(Map.Entry<String, String> item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.getValue());
              }
            });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (item != null) {
                chosen.set(item.getKey());
              }
            });
    part.textProperty().subscribe(_ -> fill());
    names.subscribe(_ -> fill());
    getChildren().addAll(Fields.labelled(label, part), list);
  }

  private void fill() {
    String wanted = part.getText().strip().toLowerCase(Locale.ROOT);
    List<Map.Entry<String, String>> matching =
        names.getValue().entrySet().stream()
            .filter(e -> e.getValue().toLowerCase(Locale.ROOT).contains(wanted))
            .sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toString)))
            .toList();
    list.getItems().setAll(matching);
    list.getItems().addFirst(Map.entry("", any));
  }
}
