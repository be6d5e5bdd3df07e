package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The holidays of a country, to be added and taken away. */
final class HolidayEditor {

  private final Node root;

  HolidayEditor(HoursViewModel.Known known, HoursViewModel model, Kit kit) {
    FlowPane dates = new FlowPane();
    dates.getStyleClass().add("holidays");
    List<LocalDate> sorted = known.rules().holidays().stream().sorted().toList();
    for (LocalDate date : sorted) {
      String name =
          kit.text(
              "campaigns.hours.holiday",
              date.getDayOfWeek().getDisplayName(TextStyle.SHORT, kit.texts().locale()),
              kit.formats().day(date));
      Button remove = Icons.button(Feather.X, kit.text("campaigns.hours.holiday.remove", name));
      remove.setId("holiday-" + date);
      remove.setOnAction(_ -> model.remove(date));
      HBox chip = new HBox(Labels.of(name), remove);
      chip.getStyleClass().add("holiday");
      dates.getChildren().add(chip);
    }
    Label none = Labels.wrapped(kit.text("campaigns.hours.holidays.none"), "muted");
    DatePicker picker = new DatePicker();
    picker.setId("holiday-new");
    picker.getEditor().setId("holiday-typed");
    picker.setAccessibleText(kit.text("campaigns.hours.holiday.new"));
    picker.setPromptText(kit.text("campaigns.hours.holiday.new"));
    Button add = new Button(kit.text("campaigns.hours.holiday.add"));
    add.setId("holiday-add");
    add.disableProperty().bind(picker.valueProperty().isNull());
    add.setOnAction(_ -> model.add(picker.getValue()));
    root =
        Cards.section(
            kit.text("campaigns.hours.holidays"),
            sorted.isEmpty() ? none : dates,
            Cards.row(picker, add));
  }

  Node root() {
    return root;
  }
}
