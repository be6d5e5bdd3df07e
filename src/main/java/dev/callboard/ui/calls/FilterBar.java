package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Chip;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tips;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

/** The filters as chips: the usual ones always, the rest once they are set or asked for. */
final class FilterBar extends FlowPane {

  private final CallFilters filters;
  private final Texts texts;
  private final FilterWords words;
  private final FilterPanels panels;
  private final ObservableValue<Map<String, String>> campaigns;
  private final ObservableBooleanValue local;
  private final List<MenuItem> more = new ArrayList<>();
  private final Map<String, Chip> chips = new HashMap<>();

  /**
   * Builds it.
   *
   * @param campaigns names by id
   */
  FilterBar(
      CallsViewModel model,
      FilterWords words,
      ObservableValue<Map<String, String>> campaigns,
      Node saved,
      Texts texts) {
    this.filters = model.filters();
    this.texts = texts;
    this.words = words;
    this.campaigns = campaigns;
    this.panels = new FilterPanels(filters, words, texts);
    this.local = Bindings.equal(model.sourceProperty(), Source.LOCAL);
    getStyleClass().add("chips");
    usual();
    mirrored();
    beyond();
    getChildren().addAll(moreButton(), clearButton(), saved);
  }

  /** Opens a filter's panel, as by a press on its chip. */
  void open(String key) {
    Chip chip = chips.get(key);
    if (chip != null && !chip.isDisabled()) {
      reveal(chip);
      layout();
      chip.fire();
    }
  }

  private void usual() {
    add("when", words.when(), filters.when.map(w -> w != When.LAST_7_DAYS), panels::when);
    add(
        "direction",
        words.direction(),
        filters.direction.map(d -> d.intValue() != FilterValues.ALL),
        () ->
            panels.choice(
                "filter-direction", filters.direction, panels.numbered("calls.direction.", 1, 3)));
    add(
        "method",
        words.method(),
        filters.method.map(m -> m.intValue() != 0),
        () ->
            panels.choice("filter-method", filters.method, panels.numbered("calls.method.", 0, 6)));
    add("number", words.number(), filled(filters.number), panels::number);
    onlyLocal(
        add(
            "answered",
            here(words.answered()),
            filters.answered.map(a -> a != null).orElse(false),
            () -> panels.yesNo("filter-answered", filters.answered)));
    Chip flag =
        add(
            "syncflag",
            words.syncFlag(),
            filters.syncFlag.map(f -> f.intValue() != filters.usualFlag()),
            panels::syncFlag);
    show(flag, Bindings.not(local));
  }

  /** What GetBill filters by as well. */
  private void mirrored() {
    text("extensions", filters.extensions, texts.get("calls.filter.extensions.hint"));
    text("userid", filters.userId, null);
    text("memberid", filters.memberId, null);
    text("chengshudu", filters.reference, null);
    text("customuuid", filters.tag, texts.get("calls.filter.customuuid.hint"));
  }

  private void beyond() {
    // Not a binding: nobody would hold on to it.
    ObservableValue<Boolean> talk =
        filters
            .revisionProperty()
            .map(_ -> !(filters.talkFrom.get() + filters.talkTo.get()).isBlank());
    onlyLocal(later("talk", here(words.talk()), talk, panels::talk));
    onlyLocal(localText("key", filters.key, texts.get("calls.filter.key.hint")));
    onlyLocal(
        later(
            "cause",
            here(words.text(filters.cause)),
            filled(filters.cause),
            () ->
                panels.code(
                    "filter-cause-text",
                    filters.cause,
                    texts.get("calls.filter.cause"),
                    texts.get("calls.filter.cause.hint"))));
    onlyLocal(
        later(
            "campaign",
            here(words.campaign(campaigns.map(c -> id -> c.getOrDefault(id, id)))),
            filled(filters.campaign),
            () ->
                new CampaignPanel(
                    campaigns, filters.campaign, texts.get("calls.filter.campaign"), words.any())));
    onlyLocal(localText("callerid", filters.callerId, null));
    onlyLocal(
        later(
            "recording",
            here(words.recording()),
            filters.recording.map(r -> r != null).orElse(false),
            () -> panels.yesNo("filter-recording", filters.recording)));
    onlyLocal(
        later(
            "kept",
            here(words.kept()),
            filters.kept.map(k -> k != null).orElse(false),
            panels::kept));
    onlyLocal(
        later(
            "note",
            here(words.note()),
            filled(filters.note),
            () ->
                panels.text(
                    "filter-note-text",
                    filters.note,
                    texts.get("calls.filter.note"),
                    texts.get("calls.filter.note.hint"))));
  }

  private Chip text(String key, StringProperty property, @Nullable String hint) {
    return text(key, words.text(property), property, hint);
  }

  private Chip localText(String key, StringProperty property, @Nullable String hint) {
    return text(key, here(words.text(property)), property, hint);
  }

  /** What a filter is set to, while it has any effect. */
  private ObservableValue<String> here(ObservableValue<String> value) {
    return Bindings.createStringBinding(
        () -> local.get() ? value.getValue() : texts.get("calls.filter.localOnly"), local, value);
  }

  private Chip text(
      String key, ObservableValue<String> value, StringProperty property, @Nullable String hint) {
    return later(
        key,
        value,
        filled(property),
        () ->
            panels.text(
                "filter-" + key + "-text", property, texts.get("calls.filter." + key), hint));
  }

  /** Hides a chip until it is set or picked from the menu. */
  private Chip later(
      String key,
      ObservableValue<String> value,
      ObservableValue<Boolean> set,
      Supplier<Region> panel) {
    Chip chip = add(key, value, set, panel);
    Presence.show(chip, false);
    set.subscribe(
        is -> {
          if (is) {
            reveal(chip);
          }
        });
    filters
        .revisionProperty()
        .subscribe(
            (_, _) -> {
              if (filters.cleared()) {
                Presence.show(chip, false);
              }
            });
    MenuItem item = new MenuItem(texts.get("calls.filter." + key));
    item.setId("filter-add-" + key);
    item.setOnAction(_ -> open(key));
    item.disableProperty().bind(chip.disableProperty());
    more.add(item);
    return chip;
  }

  private static void reveal(Chip chip) {
    if (!chip.visibleProperty().isBound()) {
      Presence.show(chip, true);
    }
  }

  private Chip add(
      String key,
      ObservableValue<String> value,
      ObservableValue<Boolean> set,
      Supplier<Region> panel) {
    Chip chip = new Chip(texts.get("calls.filter." + key), value, set, panel);
    chip.setId("filter-" + key);
    chips.put(key, chip);
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
    Tips.on(button, texts.get("calls.filter.clearAll.meaning"));
    button.setOnAction(_ -> filters.clear());
    return button;
  }

  private static ObservableValue<Boolean> filled(StringProperty text) {
    return text.map(t -> !t.isBlank());
  }
}
