package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.OpenHours;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Background;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Calling hours of one country at a time: seen, chosen, changed, and put back. */
final class HoursViewModel {

  /**
   * What is known of a country.
   *
   * @param presets all there are
   * @param rules what applies
   * @param untouched whether that is as the program came with it
   */
  record Known(Country country, List<HoursPreset> presets, HoursRules rules, boolean untouched) {}

  private final ObjectProperty<Country> country;
  private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final HoursBook book;
  private final Background background;

  /**
   * Shows a country; nothing is read yet.
   *
   * @param usual nationcode of the country shown first
   */
  HoursViewModel(HoursBook book, String usual, Background background) {
    this.book = book;
    this.background = background;
    country =
        new SimpleObjectProperty<>(
            Countries.find(usual).orElseGet(() -> Countries.all().getFirst()));
    country.subscribe((_, _) -> read());
  }

  /** The country shown. */
  ObjectProperty<Country> country() {
    return country;
  }

  /** What is known of it; null before it was read. */
  ReadOnlyObjectProperty<@Nullable Known> known() {
    return known.getReadOnlyProperty();
  }

  /** What went wrong last; null when nothing did. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  void read() {
    change(() -> {});
  }

  /** Applies another preset from the next batch on. */
  void use(String preset) {
    Country here = country.get();
    change(() -> book.use(here, preset));
  }

  /** Changes the hours of the preset that applies. */
  void change(Map<DayOfWeek, OpenHours> weekly, @Nullable List<OpenHours> holidayHours) {
    Known now = known.get();
    if (now != null) {
      change(() -> book.change(now.rules().preset().id(), weekly, holidayHours));
    }
  }

  /** Adds a holiday. */
  void add(LocalDate holiday) {
    holidays(dates -> dates.add(holiday));
  }

  /** Takes a holiday away. */
  void remove(LocalDate holiday) {
    holidays(dates -> dates.remove(holiday));
  }

  /** Gives the country what the program came with. */
  void reset() {
    Country here = country.get();
    change(() -> book.reset(here));
  }

  /** Changes a set of dates. */
  private interface Dates {
    void change(Set<LocalDate> dates);
  }

  private void holidays(Dates change) {
    Known now = known.get();
    if (now != null) {
      Set<LocalDate> dates = new TreeSet<>(now.rules().holidays());
      change.change(dates);
      change(() -> book.holidays(now.country(), dates));
    }
  }

  /** Something that is written down. */
  private interface Writing {
    void write() throws IOException;
  }

  private void change(Writing writing) {
    Country here = country.get();
    background.run(
        () -> {
          writing.write();
          HoursRules rules = book.rules(here);
          return new Known(here, book.presets(here), rules, book.untouched(rules.preset()));
        },
        this::show,
        e -> problem.set(Problem.of("campaigns.hours.problem", e)));
  }

  private void show(Known read) {
    problem.set(null);
    if (read.country().equals(country.get())) {
      known.set(read);
    }
  }
}
