package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** The panels below the filter chips. */
final class FilterPanels {

  private final CallFilters filters;
  private final Texts texts;

  FilterPanels(CallFilters filters, Texts texts) {
    this.filters = filters;
    this.texts = texts;
  }

  /** One of several values. */
  <T> VBox choice(String id, Property<T> property, Map<T, String> choices) {
    VBox panel = new VBox();
    ToggleGroup group = new ToggleGroup();
    choices.forEach(
        (value, label) -> {
          RadioButton button = new RadioButton(label);
          button.setId(id + "-" + Objects.toString(value, "any"));
          button.setToggleGroup(group);
          if (value == When.CUSTOM) {
            button.setUserData(Popover.STAYS);
          }
          button.setOnAction(_ -> property.setValue(value));
          property.subscribe(now -> button.setSelected(Objects.equals(now, value)));
          panel.getChildren().add(button);
        });
    return panel;
  }

  /** Yes, no, or either. */
  VBox yesNo(String id, Property<@Nullable Boolean> property, String yes, String no) {
    Map<@Nullable Boolean, String> choices = new LinkedHashMap<>();
    choices.put(null, texts.get("calls.any"));
    choices.put(true, texts.get(yes));
    choices.put(false, texts.get(no));
    return choice(id, property, choices);
  }

  /** A text, with a sentence about it. */
  VBox text(String id, StringProperty property, String label, @Nullable String hint) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(18);
    field.textProperty().bindBidirectional(property);
    VBox panel = new VBox(Fields.labelled(label, field));
    if (hint != null) {
      panel.getChildren().add(hint(hint));
    }
    Button clear = new Button(texts.get("calls.filter.clear"));
    clear.getStyleClass().add("quiet");
    clear.setOnAction(_ -> property.set(""));
    panel.getChildren().add(clear);
    return panel;
  }

  VBox number() {
    VBox panel =
        text(
            "filter-number-text",
            filters.number,
            texts.get("calls.filter.number"),
            texts.get("calls.filter.number.hint"));
    CheckBox exact = new CheckBox(texts.get("calls.filter.number.exact"));
    exact.setId("filter-number-exact");
    exact.selectedProperty().bindBidirectional(filters.exact);
    panel.getChildren().add(1, exact);
    return panel;
  }

  VBox when() {
    Map<When, String> choices = new LinkedHashMap<>();
    for (When when : When.values()) {
      choices.put(when, texts.get(when.key()));
    }
    VBox panel = choice("filter-when", filters.when, choices);
    DatePicker from = picker("filter-from", filters.from);
    DatePicker to = picker("filter-to", filters.to);
    HBox dates =
        new HBox(
            Fields.labelled(texts.get("calls.filter.from"), from),
            Fields.labelled(texts.get("calls.filter.to"), to));
    dates.getStyleClass().add("halves");
    dates.disableProperty().bind(filters.when.map(w -> w != When.CUSTOM));
    panel.getChildren().add(dates);
    return panel;
  }

  /** The record type: 1 changes the platform, so the panel says what that does. */
  VBox syncFlag() {
    Map<Number, String> choices = new LinkedHashMap<>();
    for (int flag : new int[] {3, 2, 1}) {
      choices.put(flag, texts.get("calls.syncflag." + flag));
    }
    VBox panel = choice("filter-syncflag", filters.syncFlag, choices);
    panel.getChildren().add(hint(texts.get("calls.syncflag.hint")));
    return panel;
  }

  Map<Number, String> numbered(String key, int first, int last) {
    Map<Number, String> choices = new LinkedHashMap<>();
    for (int value = first; value <= last; value++) {
      choices.put(value, texts.get(key + value));
    }
    return choices;
  }

  private DatePicker picker(String id, Property<LocalDate> day) {
    DatePicker picker = new DatePicker();
    picker.setId(id);
    DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMM uuuu", texts.locale());
    picker.setConverter(new LocalDateStringConverter(written, written));
    picker.getEditor().setPrefColumnCount(9);
    picker.valueProperty().bindBidirectional(day);
    return picker;
  }

  private static Label hint(String text) {
    Label hint = Labels.wrapped(text, "muted", "small", "hint");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }
}
