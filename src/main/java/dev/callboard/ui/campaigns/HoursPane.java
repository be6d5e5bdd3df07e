package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.PlatformDay;
import dev.callboard.campaign.hours.ZoneHours;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Calling hours in the settings: per country, dated, with their source, changeable, and no advice. */
public final class HoursPane {

  private final VBox shown = new VBox();
  private final VBox root = new VBox();
  private final HoursViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final PresetWords presetWords;

  /**
   * Shows the hours of a profile, and reads them.
   *
   * @param usual nationcode of the country shown first
   */
  public HoursPane(HoursBook book, String usual, Kit kit) {
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    presetWords = new PresetWords(kit.texts(), kit.formats());
    model = new HoursViewModel(book, usual, kit.background());
    shown.getStyleClass().add("column");
    root.getStyleClass().add("column");
    root.getStylesheets()
        .add(Objects.requireNonNull(HoursPane.class.getResource("campaigns.css")).toExternalForm());
    Label problem = wrapped("", "bad");
    problem.setId("hours-problem");
    model
        .problem()
        .subscribe(
            p -> {
              problem.setText(p == null ? "" : kit.text(p.key(), p.details()));
              Presence.show(problem, p != null);
            });
    root.getChildren().addAll(wrapped(kit.text("campaigns.hours.advice"), "muted"), country());
    root.getChildren().addAll(problem, shown, platformDay());
    model.known().subscribe(this::show);
    model.read();
  }

  /** What to show. */
  public Node root() {
    return root;
  }

  private VBox country() {
    ComboBox<Country> countries =
        new ComboBox<>(FXCollections.observableArrayList(Countries.all()));
    countries.setId("hours-country");
    countries.setConverter(written(words::country));
    countries.valueProperty().bindBidirectional(model.country());
    return Cards.padded(Fields.labelled(kit.text("campaigns.numbers.where"), countries));
  }

  private void show(HoursViewModel.@Nullable Known known) {
    shown.getChildren().clear();
    if (known == null) {
      shown.getChildren().add(Labels.muted(kit.text("campaigns.hours.looking")));
      return;
    }
    shown
        .getChildren()
        .addAll(
            preset(known),
            new WeekEditor(known, model, kit).root(),
            new HolidayEditor(known, model, kit).root());
  }

  private VBox preset(HoursViewModel.Known known) {
    HoursPreset applied = known.rules().preset();
    ComboBox<HoursPreset> presets =
        new ComboBox<>(FXCollections.observableArrayList(known.presets()));
    presets.setId("hours-preset");
    presets.setConverter(written(this::name));
    presets.setValue(applied);
    presets
        .valueProperty()
        .subscribe(
            (_, now) -> {
              if (now != null && !now.id().equals(applied.id())) {
                model.use(now.id());
              }
            });
    Details details = new Details();
    details.add(kit.text("campaigns.hours.rule"), presetWords.source(applied));
    details.add(kit.text("campaigns.hours.dated"), presetWords.date(applied));
    if (!applied.url().isEmpty()) {
      details.add(kit.text("campaigns.hours.read"), applied.url());
    }
    if (!applied.note().isEmpty()) {
      details.add(kit.text("campaigns.hours.note"), presetWords.note(applied));
    }
    details.add(
        kit.text("campaigns.hours.state"),
        kit.text(known.untouched() ? "campaigns.hours.untouched" : "campaigns.hours.changed"));
    for (ZoneHours zone :
        ZoneHours.of(known.rules(), known.country().zones(), kit.formats().now())) {
      details.add(Formats.place(zone.zone()), clocks(zone));
    }
    Button reset = new Button(kit.text("campaigns.hours.reset"));
    reset.setId("hours-reset");
    reset.setOnAction(_ -> model.reset());
    VBox card =
        Cards.section(
            kit.text("campaigns.hours.kind"),
            Fields.labelled(kit.text("campaigns.hours.kind.field"), presets),
            details,
            reset);
    if (!applied.known()) {
      card.getChildren().add(1, wrapped(kit.text("campaigns.hours.unknown"), "warn"));
    }
    return card;
  }

  private String name(HoursPreset preset) {
    return preset.known()
        ? presetWords.label(preset)
        : kit.text("campaigns.hours.kind.unknown", presetWords.label(preset));
  }

  /** The callee's clock, the operator's, and what comes next. */
  private String clocks(ZoneHours zone) {
    String theirs = kit.formats().minute(kit.formats().now(), zone.zone());
    String mine = kit.formats().minute(kit.formats().now(), kit.formats().zone());
    if (zone.changes() == null) {
      return kit.text("campaigns.hours.zone.closed", theirs, mine);
    }
    return kit.text(
        zone.open() ? "campaigns.hours.zone.open" : "campaigns.hours.zone.opens",
        theirs,
        mine,
        kit.formats().minute(zone.changes(), zone.zone()),
        new HoursWords(kit).mine(zone.changes()));
  }

  private VBox platformDay() {
    return Cards.section(
        kit.text("campaigns.hours.day"),
        wrapped(
            kit.text(
                "campaigns.hours.day.text",
                new HoursWords(kit).mine(PlatformDay.end(kit.formats().now())))));
  }

  private static <T> StringConverter<T> written(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }

  private static Label wrapped(String text, String... styles) {
    Label label = Labels.wrapped(text, styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
