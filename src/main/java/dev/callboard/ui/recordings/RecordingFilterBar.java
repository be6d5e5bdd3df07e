package dev.callboard.ui.recordings;

import dev.callboard.calls.Disposition;
import dev.callboard.recordings.RecordingGroup;
import dev.callboard.ui.kit.Chip;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Panels;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** The filters of the list as chips. */
final class RecordingFilterBar extends FlowPane {

  private final RecordingFilters filters;
  private final Kit kit;
  private final VBox campaigns = new VBox();

  RecordingFilterBar(RecordingFilters filters, Kit kit) {
    this.filters = filters;
    this.kit = kit;
    getStyleClass().add("chips");
    chip("when", when(), filters.from.map(_ -> true).orElse(false), days());
    group();
    chip(
        "number",
        words(filters.number),
        filled(filters.number),
        text("number", filters.number, "recordings.filter.number.hint"));
    chip(
        "campaign",
        filters.campaign.map(this::campaign).orElse(any()),
        filters.campaign.map(_ -> true).orElse(false),
        campaigns);
    disposition();
    chip("length", length(), filled(filters.least), lengths());
    chip("key", words(filters.key), filled(filters.key), text("key", filters.key, ""));
    chip("note", words(filters.note), filled(filters.note), text("note", filters.note, ""));
    Button clear = new Button(kit.text("recordings.filter.clear"));
    clear.setId("recordings-clear");
    clear.getStyleClass().add("quiet");
    clear.setOnAction(_ -> filters.clear());
    getChildren().add(clear);
  }

  private Map<String, String> names = Map.of();

  /** Offers campaigns by their names. */
  void campaigns(Map<String, String> now) {
    names = now;
    Map<@Nullable String, String> choices = new LinkedHashMap<>();
    choices.put(null, any());
    now.entrySet().stream().limit(20).forEach(e -> choices.put(e.getKey(), e.getValue()));
    campaigns
        .getChildren()
        .setAll(Panels.choice("recordings-filter-campaign", filters.campaign, choices));
  }

  private String campaign(String id) {
    return names.getOrDefault(id, id);
  }

  private void group() {
    Map<@Nullable RecordingGroup, String> choices = new LinkedHashMap<>();
    for (RecordingGroup group : RecordingGroup.values()) {
      choices.put(group, name(group));
    }
    chip(
        "group",
        filters.group.map(this::name),
        filters.group.map(g -> g != RecordingGroup.ANY),
        Panels.choice("recordings-filter-group", filters.group, choices));
  }

  private String name(RecordingGroup group) {
    return kit.text("recordings.group." + group.name().toLowerCase(Locale.ROOT));
  }

  private void disposition() {
    Map<@Nullable Disposition, String> choices = new LinkedHashMap<>();
    choices.put(null, any());
    for (Disposition one : Disposition.values()) {
      choices.put(one, name(one));
    }
    chip(
        "disposition",
        filters.disposition.map(this::name).orElse(any()),
        filters.disposition.map(_ -> true).orElse(false),
        Panels.choice("recordings-filter-disposition", filters.disposition, choices));
  }

  private String name(Disposition disposition) {
    return kit.text("recordings.disposition." + disposition.name().toLowerCase(Locale.ROOT));
  }

  private void chip(
      String key, ObservableValue<String> value, ObservableValue<Boolean> set, Region panel) {
    Chip chip = new Chip(kit.text("recordings.filter." + key), value, set, panel);
    chip.setId("recordings-" + key);
    getChildren().add(chip);
  }

  private VBox text(String key, StringProperty property, String hint) {
    return Panels.text(
        "recordings-filter-" + key,
        property,
        kit.text("recordings.filter." + key),
        hint.isEmpty() ? "" : kit.text(hint));
  }

  private Region days() {
    HBox row =
        new HBox(
            Fields.labelled(kit.text("recordings.filter.from"), picker("from", filters.from)),
            Fields.labelled(kit.text("recordings.filter.to"), picker("to", filters.to)));
    row.getStyleClass().add("halves");
    return new VBox(row);
  }

  private DatePicker picker(String id, ObjectProperty<@Nullable LocalDate> day) {
    DatePicker picker = new DatePicker();
    picker.setId("recordings-filter-" + id);
    DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMM uuuu", kit.texts().locale());
    picker.setConverter(new LocalDateStringConverter(written, written));
    picker.getEditor().setPrefColumnCount(9);
    picker.valueProperty().bindBidirectional(day);
    return picker;
  }

  private Region lengths() {
    HBox row =
        new HBox(
            Fields.labelled(kit.text("recordings.filter.least"), field("least", filters.least)),
            Fields.labelled(kit.text("recordings.filter.most"), field("most", filters.most)));
    row.getStyleClass().add("halves");
    return new VBox(row);
  }

  private static TextField field(String id, StringProperty property) {
    TextField field = new TextField();
    field.setId("recordings-filter-" + id);
    field.setPrefColumnCount(6);
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private ObservableValue<String> when() {
    return Bindings.createStringBinding(
        () -> {
          LocalDate from = filters.from.get();
          LocalDate to = filters.to.get();
          String last = to == null ? kit.text("recordings.filter.today") : kit.formats().day(to);
          return from == null && to == null
              ? any()
              : (from == null ? "…" : kit.formats().day(from)) + " – " + last;
        },
        filters.from,
        filters.to);
  }

  private ObservableValue<String> length() {
    return Bindings.createStringBinding(
        () -> {
          String least = filters.least.get().strip();
          String most = filters.most.get().strip();
          return least.isEmpty() && most.isEmpty()
              ? any()
              : kit.text(
                  "recordings.filter.seconds",
                  least.isEmpty() ? "0" : least,
                  most.isEmpty() ? "…" : most);
        },
        filters.least,
        filters.most);
  }

  private ObservableValue<String> words(StringProperty text) {
    return text.map(t -> t.isBlank() ? any() : t.strip());
  }

  private String any() {
    return kit.text("recordings.filter.any");
  }

  private static ObservableValue<Boolean> filled(StringProperty text) {
    return text.map(t -> !t.isBlank());
  }
}
