package dev.callboard.ui.calls;

import dev.callboard.recordings.RecordingState;
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
import javafx.beans.value.ObservableValue;
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
  private final FilterWords words;
  private final Texts texts;

  FilterPanels(CallFilters filters, FilterWords words, Texts texts) {
    this.filters = filters;
    this.words = words;
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
          if (value instanceof When when && when.picked()) {
            button.setUserData(Popover.STAYS);
          }
          button.setOnAction(_ -> property.setValue(value));
          property.subscribe(now -> button.setSelected(Objects.equals(now, value)));
          panel.getChildren().add(button);
        });
    return panel;
  }

  /** Yes, no, or either. */
  VBox yesNo(String id, Property<@Nullable Boolean> property) {
    Map<@Nullable Boolean, String> choices = new LinkedHashMap<>();
    choices.put(null, words.any());
    choices.put(true, texts.get("calls.yes"));
    choices.put(false, texts.get("calls.no"));
    return choice(id, property, choices);
  }

  /** Where the recording is. */
  VBox kept() {
    Map<@Nullable RecordingState, String> choices = new LinkedHashMap<>();
    choices.put(null, words.any());
    for (RecordingState state : RecordingState.values()) {
      choices.put(state, words.state(state));
    }
    return choice("filter-kept", filters.kept, choices);
  }

  /** A text, with a sentence about it. */
  VBox text(String id, StringProperty property, String label, @Nullable String hint) {
    VBox panel = new VBox(Fields.labelled(label, field(id, property, 18)));
    if (hint != null) {
      panel.getChildren().add(hint(hint));
    }
    panel.getChildren().add(clear(id, () -> property.set("")));
    return panel;
  }

  /** The same for what has to be a whole number, and says so where it is not. */
  VBox code(String id, StringProperty property, String label, String hint) {
    TextField field = field(id, property, 10);
    VBox labelled = Fields.labelled(label, field, wrong(property));
    return new VBox(labelled, hint(hint), clear(id, () -> property.set("")));
  }

  VBox talk() {
    HBox both =
        new HBox(
            Fields.labelled(
                texts.get("calls.filter.talk.from"),
                field("filter-talk-from", filters.talkFrom, 5),
                wrong(filters.talkFrom)),
            Fields.labelled(
                texts.get("calls.filter.talk.to"),
                field("filter-talk-to", filters.talkTo, 5),
                wrong(filters.talkTo)));
    both.getStyleClass().addAll("halves", "short");
    return new VBox(
        both,
        clear(
            "filter-talk",
            () -> {
              filters.talkFrom.set("");
              filters.talkTo.set("");
            }));
  }

  private ObservableValue<String> wrong(StringProperty property) {
    return property.map(
        t ->
            t.isBlank() || FilterValues.number(t) != null
                ? ""
                : texts.get("calls.filter.noNumber"));
  }

  private static TextField field(String id, StringProperty property, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private Button clear(String id, Runnable clearing) {
    Button clear = new Button(texts.get("calls.filter.clear"));
    clear.setId(id + "-clear");
    clear.getStyleClass().add("quiet");
    clear.setOnAction(_ -> clearing.run());
    return clear;
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
    VBox to = Fields.labelled(texts.get("calls.filter.to"), picker("filter-to", filters.to));
    HBox dates =
        new HBox(
            Fields.labelled(texts.get("calls.filter.from"), picker("filter-from", filters.from)),
            to);
    dates.getStyleClass().add("halves");
    dates.disableProperty().bind(filters.when.map(w -> !w.picked()));
    to.disableProperty().bind(filters.when.map(w -> w != When.CUSTOM));
    Label clocks = hint("");
    clocks.setId("filter-when-clocks");
    clocks.textProperty().bind(words.bothClocks());
    panel.getChildren().addAll(dates, clocks);
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
    // An emptied field means nothing; the day that was there stays.
    picker
        .valueProperty()
        .subscribe(
            now -> {
              if (now != null) {
                day.setValue(now);
              }
            });
    day.subscribe(picker::setValue);
    return picker;
  }

  private static Label hint(String text) {
    Label hint = Labels.wrapped(text, "muted", "small", "hint");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }
}
