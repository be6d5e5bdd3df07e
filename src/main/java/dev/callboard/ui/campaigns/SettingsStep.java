package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Turns;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Step three: how they are called. */
final class SettingsStep extends StackPane {

  private final Map<SettingsField, ReadOnlyStringWrapper> errors = new TreeMap<>();
  private final Label barred = Labels.wrapped("", "warn", "small", "under-control");
  private final SetupViewModel setup;
  private final SettingsViewModel model;
  private final Kit kit;

  SettingsStep(SetupViewModel setup, Kit kit) {
    this.setup = setup;
    this.model = setup.form().settings();
    this.kit = kit;
    VBox call = Cards.section(kit.text("campaigns.settings.call"), field(SettingsField.NAME));
    call.getChildren()
        .addAll(
            new Halves(field(SettingsField.WAIT), field(SettingsField.CONN)),
            field(SettingsField.CALLER_ID),
            field(SettingsField.REFERENCE),
            userKey(),
            field(SettingsField.OPT_OUT_KEY));
    StackPane right = new StackPane();
    getChildren().add(new Halves(call, right));
    Turns.later(kit.ticker(), () -> right.getChildren().add(pace()));
    model.todayOnly().subscribe(_ -> tellBarred());
    setup.barred().subscribe(_ -> tellBarred());
  }

  private VBox pace() {
    VBox pace = Cards.section(kit.text("campaigns.settings.pace"));
    pace.getChildren()
        .addAll(
            new Halves(field(SettingsField.BATCH_SIZE), field(SettingsField.SPACING)),
            days(),
            anyHour());
    return pace;
  }

  /** Says what is wrong: at once where something was typed, else once somebody tried to go on. */
  void tell() {
    errors.forEach(
        (field, error) -> {
          boolean quiet =
              model.typed(field).get().isBlank() && !setup.attempted(SetupStep.SETTINGS);
          Optional<String> problem = quiet ? Optional.empty() : model.problem(field);
          error.set(
              problem
                  .map(
                      key ->
                          kit.text(
                              key,
                              kit.formats().number(field.least()),
                              kit.formats().number(field.most())))
                  .orElse(""));
        });
  }

  private void tellBarred() {
    BarredDay day = model.todayOnly().get() ? null : setup.barred().get();
    barred.setText(day == null ? "" : new HoursWords(kit).barred(day));
    Presence.show(barred, day != null);
  }

  private VBox field(SettingsField field) {
    String key = "campaigns.settings." + field;
    TextField input = new TextField();
    input.setId("settings-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    input.textProperty().bindBidirectional(model.typed(field));
    ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    errors.put(field, error);
    input.textProperty().subscribe(this::tell);
    VBox labelled = Fields.labelled(kit.text(key), input, error);
    return kit.texts().has(key + ".hint")
        ? Fields.hinted(labelled, kit.text(key + ".hint"))
        : labelled;
  }

  private VBox userKey() {
    CheckBox box = new CheckBox(kit.text("campaigns.settings.userkey"));
    box.setId("settings-user-key");
    box.selectedProperty().bindBidirectional(model.userKey());
    return explained(box, "campaigns.settings.userkey.hint");
  }

  private VBox anyHour() {
    CheckBox box = new CheckBox(kit.text("campaigns.settings.anyhour"));
    box.setId("settings-any-hour");
    box.selectedProperty().bindBidirectional(model.anyHour());
    return explained(box, "campaigns.settings.anyhour.hint");
  }

  private VBox days() {
    ToggleGroup group = new ToggleGroup();
    BooleanProperty todayOnly = model.todayOnly();
    RadioButton today = new RadioButton(kit.text("campaigns.settings.today"));
    RadioButton next = new RadioButton(kit.text("campaigns.settings.nextday"));
    today.setId("settings-today");
    next.setId("settings-next-day");
    today.setToggleGroup(group);
    next.setToggleGroup(group);
    todayOnly.subscribe(only -> group.selectToggle(only ? today : next));
    group.selectedToggleProperty().subscribe(chosen -> todayOnly.set(chosen == today));
    VBox days =
        new VBox(
            Labels.of(kit.text("campaigns.settings.days"), "field-label", "muted"),
            explained(today, "campaigns.settings.today.hint"),
            explained(next, "campaigns.settings.nextday.hint"),
            barred);
    barred.setId("settings-barred");
    barred.setMinHeight(Region.USE_PREF_SIZE);
    days.getStyleClass().add("column");
    return days;
  }

  private VBox explained(ButtonBase control, String key) {
    Label hint = Labels.wrapped(kit.text(key), "muted", "small", "under-control");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    control.setAccessibleHelp(kit.text(key));
    control.setWrapText(true);
    return new VBox(control, hint);
  }
}
