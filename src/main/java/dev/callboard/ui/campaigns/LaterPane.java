package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** When a campaign shall begin, by three clocks: the operator's, the callee's and the platform's. */
final class LaterPane extends VBox {

  private static final ZoneId PLATFORM = ZoneOffset.ofHours(8);

  private final DatePicker date;
  private final TextField time = new TextField("09:00");
  private final Label clocks = Labels.wrapped("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final Button store;
  private final Label against = Labels.wrapped("", "warn");
  private final Country country;
  private final boolean nextDay;
  private final boolean anyHour;
  private final Kit kit;
  private @Nullable HoursRules rules;

  /**
   * Asks for a moment.
   *
   * @param nextDay whether the platform calls on the next day whom it does not reach
   * @param anyHour whether batches leave at any hour
   * @param chosen takes it; it lies in the future
   */
  LaterPane(Country country, boolean nextDay, boolean anyHour, Kit kit, Consumer<Instant> chosen) {
    this.country = country;
    this.nextDay = nextDay;
    this.anyHour = anyHour;
    this.kit = kit;
    date = new DatePicker(kit.formats().today().plusDays(1));
    date.setId("later-date");
    time.setId("later-time");
    clocks.setId("later-clocks");
    clocks.setMinHeight(Region.USE_PREF_SIZE);
    against.setId("later-against");
    against.setMinHeight(Region.USE_PREF_SIZE);
    Label note = Labels.wrapped(kit.text("campaigns.later.note"), "muted");
    note.setMinHeight(Region.USE_PREF_SIZE);
    store = new Button(kit.text("campaigns.later.store"));
    store.setId("later-store");
    store.getStyleClass().add("accent");
    store.setOnAction(_ -> moment().ifPresent(chosen));
    getStyleClass().add("change-pane");
    getChildren()
        .addAll(
            Labels.heading(kit.text("campaigns.later.title")),
            Fields.labelled(kit.text("campaigns.later.date"), date),
            Fields.labelled(kit.text("campaigns.later.time"), time, error),
            clocks,
            against,
            note,
            store);
    date.valueProperty().subscribe(this::tell);
    time.textProperty().subscribe(this::tell);
  }

  /** From now on the pane says what these hours have against the moment chosen. */
  void judgeBy(HoursRules known) {
    rules = known;
    tell();
  }

  private void tell() {
    Optional<Instant> at = moment();
    error.set(at.isPresent() ? "" : kit.text("campaigns.later.problem"));
    store.setDisable(at.isEmpty());
    clocks.setText(at.map(this::words).orElse(""));
    against.setText(at.map(this::against).orElse(""));
    Presence.show(against, !against.getText().isEmpty());
  }

  private String against(Instant at) {
    return rules == null ? "" : new HoursWords(kit).later(rules, at, country, nextDay, anyHour);
  }

  private String words(Instant at) {
    String theirs =
        country.zones().stream()
            .map(zone -> kit.text("campaigns.hours.clock", clock(at, zone), Formats.place(zone)))
            .collect(Collectors.joining(" · "));
    return kit.text(
        "campaigns.later.clocks", clock(at, kit.formats().zone()), theirs, clock(at, PLATFORM));
  }

  private String clock(Instant at, ZoneId zone) {
    return kit.text(
        "campaigns.later.clock",
        kit.formats().day(at.atZone(zone).toLocalDate()),
        kit.formats().minute(at, zone));
  }

  private Optional<Instant> moment() {
    LocalDate day = date.getValue();
    if (day == null) {
      return Optional.empty();
    }
    try {
      Instant at =
          day.atTime(LocalTime.parse(time.getText().strip()))
              .atZone(kit.formats().zone())
              .toInstant();
      return Optional.of(at).filter(a -> a.isAfter(kit.formats().now()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
