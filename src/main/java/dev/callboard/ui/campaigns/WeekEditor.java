package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.OpenHours;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Hours of each weekday and of holidays, as text: {@code 08:00-20:00}, nothing for closed. */
final class WeekEditor {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double FIELD_EM = 9;

  private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
  private final TextField holidays;
  private final Button save;
  private final HoursViewModel model;
  private final Kit kit;
  private final Node root;

  WeekEditor(HoursViewModel.Known known, HoursViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    HoursPreset preset = known.rules().preset();
    GridPane grid = new GridPane();
    grid.getStyleClass().add("week");
    for (DayOfWeek day : DayOfWeek.values()) {
      OpenHours open = preset.weekly().get(day);
      TextField field = field("hours-" + day, open == null ? "" : written(open));
      days.put(day, field);
      String name = day.getDisplayName(TextStyle.FULL_STANDALONE, kit.texts().locale());
      row(grid, day.ordinal(), name, field);
    }
    holidays = field("hours-holidays", onHolidays(preset));
    row(grid, DayOfWeek.values().length, kit.text("campaigns.hours.onholidays"), holidays);
    save = new Button(kit.text("campaigns.hours.save"));
    save.setId("hours-save");
    save.getStyleClass().add("accent");
    save.setDisable(true);
    save.setOnAction(_ -> save());
    root =
        Cards.section(
            kit.text("campaigns.hours.week"),
            Labels.wrapped(kit.text("campaigns.hours.week.hint"), "muted", "small"),
            grid,
            save);
  }

  Node root() {
    return root;
  }

  private static void row(GridPane grid, int row, String name, TextField field) {
    Label label = Labels.of(name);
    label.setLabelFor(field);
    field.setAccessibleText(name);
    grid.addRow(row, label, field);
  }

  private TextField field(String id, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPrefWidth(FIELD_EM * kit.theme().em());
    field.textProperty().subscribe((_, _) -> judge());
    return field;
  }

  private static String written(OpenHours open) {
    return open.toString().replace('–', '-');
  }

  private String onHolidays(HoursPreset preset) {
    List<OpenHours> hours = preset.holidayHours();
    if (hours == null) {
      return kit.text("campaigns.hours.asusual");
    }
    return hours.isEmpty() ? "" : written(hours.getFirst());
  }

  private void judge() {
    boolean fine = true;
    for (TextField field : days.values()) {
      fine &= mark(field, field.getText().isBlank() || read(field).isPresent());
    }
    fine &= mark(holidays, holidays.getText().isBlank() || asUsual() || read(holidays).isPresent());
    save.setDisable(!fine);
  }

  private static boolean mark(TextField field, boolean fine) {
    field.pseudoClassStateChanged(INVALID, !fine);
    return fine;
  }

  private boolean asUsual() {
    return holidays.getText().strip().equalsIgnoreCase(kit.text("campaigns.hours.asusual"));
  }

  private static Optional<OpenHours> read(TextField field) {
    try {
      return Optional.of(OpenHours.parse(field.getText().replace('–', '-')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void save() {
    Map<DayOfWeek, OpenHours> weekly = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, field) -> read(field).ifPresent(open -> weekly.put(day, open)));
    model.change(weekly, asUsual() ? null : read(holidays).stream().toList());
  }
}
