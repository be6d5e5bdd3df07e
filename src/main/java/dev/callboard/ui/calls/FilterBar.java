package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Chip;
import dev.callboard.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The filters as chips: the usual ones always, the rest once they are asked for. */
final class FilterBar extends FlowPane {

  private final CallFilters filters;
  private final Texts texts;
  private final FilterWords words;
  private final FilterPanels panels;
  private final ObservableBooleanValue local;
  private final List<MenuItem> more = new ArrayList<>();

  FilterBar(CallsViewModel model, Texts texts, Formats formats) {
    this.filters = model.filters();
    this.texts = texts;
    this.words = new FilterWords(filters, texts, formats);
    this.panels = new FilterPanels(filters, texts);
    this.local = Bindings.equal(model.sourceProperty(), Source.LOCAL);
    getStyleClass().add("chips");
    usual();
    rest();
    getChildren().addAll(moreButton(), clearButton());
  }

  private void usual() {
    add("when", words.when(), filters.when.map(w -> w != When.LAST_7_DAYS), panels.when());
    add(
        "direction",
        words.direction(),
        filters.direction.map(d -> d.intValue() != CallFilters.ALL),
        panels.choice(
            "filter-direction", filters.direction, panels.numbered("calls.direction.", 1, 3)));
    add(
        "method",
        words.method(),
        filters.method.map(m -> m.intValue() != 0),
        panels.choice("filter-method", filters.method, panels.numbered("calls.method.", 0, 6)));
    add("number", words.number(), filled(filters.number), panels.number());
    onlyLocal(
        add(
            "answered",
            words.answered(),
            filters.answered.map(a -> a != null).orElse(false),
            panels.yesNo("filter-answered", filters.answered, "calls.yes", "calls.no")));
    Chip flag =
        add(
            "syncflag",
            words.syncFlag(),
            filters.syncFlag.map(f -> f.intValue() != CallFilters.ALL),
            panels.syncFlag());
    show(flag, Bindings.not(local));
  }

  private void rest() {
    text("extensions", filters.extensions, texts.get("calls.filter.extensions.hint"));
    text("userid", filters.userId, null);
    text("memberid", filters.memberId, null);
    text("chengshudu", filters.reference, null);
    text("customuuid", filters.tag, texts.get("calls.filter.customuuid.hint"));
    onlyLocal(text("key", filters.key, null));
    onlyLocal(text("cause", filters.cause, texts.get("calls.filter.cause.hint")));
    Chip recording =
        add(
            "recording",
            words.recording(),
            filters.recording.map(r -> r != null).orElse(false),
            panels.yesNo("filter-recording", filters.recording, "calls.yes", "calls.no"));
    later("recording", recording, filters.recording.map(r -> r != null).orElse(false));
    onlyLocal(recording);
  }

  private Chip text(String key, StringProperty property, @Nullable String hint) {
    Chip chip =
        add(
            key,
            words.text(property),
            filled(property),
            panels.text(
                "filter-" + key + "-text", property, texts.get("calls.filter." + key), hint));
    later(key, chip, filled(property));
    return chip;
  }

  /** Hides a chip until it is set or picked from the menu. */
  private void later(String key, Chip chip, ObservableValue<Boolean> set) {
    chip.setVisible(false);
    chip.setManaged(false);
    set.subscribe(
        is -> {
          if (is) {
            reveal(chip);
          }
        });
    MenuItem item = new MenuItem(texts.get("calls.filter." + key));
    item.setUserData(chip);
    item.setOnAction(
        _ -> {
          reveal(chip);
          layout();
          chip.fire();
        });
    more.add(item);
  }

  private static void reveal(Chip chip) {
    chip.setVisible(true);
    chip.setManaged(true);
  }

  private Chip add(
      String key, ObservableValue<String> value, ObservableValue<Boolean> set, Region panel) {
    Chip chip = new Chip(texts.get("calls.filter." + key), value, set, panel);
    chip.setId("filter-" + key);
    getChildren().add(chip);
    return chip;
  }

  /** The platform cannot filter by this. */
  private void onlyLocal(Chip chip) {
    chip.disableProperty().bind(Bindings.not(local));
  }

  private static void show(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private MenuButton moreButton() {
    MenuButton button = new MenuButton(texts.get("calls.filter.more"));
    button.setId("filter-more");
    button.getStyleClass().addAll("quiet", "chip-menu");
    button.getItems().addAll(more);
    return button;
  }

  private Button clearButton() {
    Button button = new Button(texts.get("calls.filter.clearAll"));
    button.setId("filter-clear");
    button.getStyleClass().add("quiet");
    button.setOnAction(_ -> filters.clear());
    return button;
  }

  private static ObservableValue<Boolean> filled(StringProperty text) {
    return text.map(t -> !t.isBlank());
  }
}
