package dev.callboard.ui.recordings;

import dev.callboard.calls.Disposition;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed down to, as a person sets it. */
final class RecordingFilters {

  final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
  final ObjectProperty<RecordingGroup> group = new SimpleObjectProperty<>(RecordingGroup.ANY);
  final ObjectProperty<@Nullable Disposition> disposition = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable String> campaign = new SimpleObjectProperty<>();
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty key = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final StringProperty least = new SimpleStringProperty("");
  final StringProperty most = new SimpleStringProperty("");

  /** Runs a task whenever anything changes. */
  void onChange(Runnable task) {
    for (Observable one :
        List.of(from, to, group, disposition, campaign, number, key, note, least, most)) {
      one.addListener(_ -> task.run());
    }
  }

  /** Days are those of a zone, both inclusive. */
  RecordingFilter filter(ZoneId zone) {
    LocalDate first = from.get();
    LocalDate last = to.get();
    String chosen = campaign.get();
    return RecordingFilter.ALL
        .between(
            first == null ? null : start(first, zone),
            last == null ? null : start(last.plusDays(1), zone))
        .ofNumber(number.get().replaceAll("[^0-9+*=]", ""))
        .ofCampaign(chosen == null ? "" : chosen)
        .ending(disposition.get())
        .talked(seconds(least.get()), seconds(most.get()))
        .ofKey(key.get().strip())
        .noted(note.get().strip())
        .in(group.get());
  }

  /** Whether anything narrows the list down. */
  boolean any() {
    return !filter(ZoneId.systemDefault()).equals(RecordingFilter.ALL);
  }

  void clear() {
    from.set(null);
    to.set(null);
    group.set(RecordingGroup.ANY);
    disposition.set(null);
    campaign.set(null);
    for (StringProperty text : List.of(number, key, note, least, most)) {
      text.set("");
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable Integer seconds(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
  }
}
