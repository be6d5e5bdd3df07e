package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the calls screen is asked for: GetBill's filters one for one, and a few only local. */
final class CallFilters {

  /** GetBill: all directions, and all records whether queried before or not. */
  static final int ALL = 3;

  /** GetBill wants a span; nothing was recorded before. */
  private static final LocalDateTime BEGINNING = LocalDateTime.of(2015, 1, 1, 0, 0);

  private final Clock clock;
  final ObjectProperty<When> when = new SimpleObjectProperty<>(When.LAST_7_DAYS);
  final ObjectProperty<LocalDate> from;
  final ObjectProperty<LocalDate> to;
  final IntegerProperty direction = new SimpleIntegerProperty(ALL);
  final IntegerProperty method = new SimpleIntegerProperty(0);
  final StringProperty number = new SimpleStringProperty("");
  final BooleanProperty exact = new SimpleBooleanProperty();
  final ObjectProperty<@Nullable Boolean> answered = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Boolean> recording = new SimpleObjectProperty<>();
  final StringProperty extensions = new SimpleStringProperty("");
  final StringProperty userId = new SimpleStringProperty("");
  final StringProperty memberId = new SimpleStringProperty("");
  final StringProperty reference = new SimpleStringProperty("");
  final StringProperty tag = new SimpleStringProperty("");
  final StringProperty key = new SimpleStringProperty("");
  final StringProperty cause = new SimpleStringProperty("");
  final IntegerProperty syncFlag = new SimpleIntegerProperty(ALL);
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

  /** Nothing is filtered but the last 7 days; the clock gives the operator's day. */
  CallFilters(Clock clock) {
    this.clock = clock;
    this.from = new SimpleObjectProperty<>(LocalDate.now(clock));
    this.to = new SimpleObjectProperty<>(LocalDate.now(clock));
    for (Property<?> property :
        List.<Property<?>>of(
            when,
            from,
            to,
            direction,
            method,
            number,
            exact,
            answered,
            recording,
            extensions,
            userId,
            memberId,
            reference,
            tag,
            key,
            cause,
            syncFlag)) {
      property.subscribe(() -> revision.set(revision.get() + 1));
    }
  }

  /** Filters of the same clock that leave nothing out. */
  static CallFilters everything(CallFilters like) {
    CallFilters all = new CallFilters(like.clock);
    all.when.set(When.ALL);
    return all;
  }

  /** Changes with every change of a filter. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Sets everything to its default, whatever the day. */
  void clear() {
    when.set(When.LAST_7_DAYS);
    for (StringProperty text :
        List.of(number, extensions, userId, memberId, reference, tag, key, cause)) {
      text.set("");
    }
    direction.set(ALL);
    method.set(0);
    exact.set(false);
    answered.set(null);
    recording.set(null);
    syncFlag.set(ALL);
  }

  /** All calls of one number, at any time. */
  void onlyNumber(String destination) {
    clear();
    when.set(When.ALL);
    exact.set(true);
    number.set(destination);
  }

  /** First moment of the span; null for no limit. */
  @Nullable Instant start() {
    LocalDate first = when.get().first(LocalDate.now(clock), from.get());
    return first == null ? null : first.atStartOfDay(zone()).toInstant();
  }

  /** First moment after the span; null for no limit. */
  @Nullable Instant end() {
    LocalDate last = when.get().last(LocalDate.now(clock), to.get());
    return last == null ? null : last.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  /** The filter over the local database. */
  CallFilter local() {
    String digits = digits();
    return new CallFilter(
        start(),
        end(),
        direction.get(),
        method.get(),
        extensionList(),
        exact.get() ? digits : "",
        exact.get() ? "" : digits,
        userId.get().strip(),
        memberId.get().strip(),
        reference.get().strip(),
        tag.get().strip(),
        "",
        answered.get(),
        recording.get(),
        key.get().strip(),
        causeCode());
  }

  /**
   * The same as a page of GetBill, which knows no start of a number, outcome, key, cause or
   * recording: those are left out.
   */
  BillQuery platform(PlatformClock platformClock, int page, int perPage) {
    Instant start = start();
    Instant end = end();
    return new BillQuery(
        start == null ? BEGINNING : platformClock.local(start),
        end == null
            ? platformClock.local(clock.instant()).with(LocalTime.MAX).withNano(0)
            : platformClock.local(end).minusSeconds(1),
        syncFlag.get(),
        direction.get(),
        method.get(),
        page,
        perPage,
        extensionList(),
        exact.get() ? digits() : "",
        userId.get().strip(),
        memberId.get().strip(),
        reference.get().strip(),
        tag.get().strip());
  }

  /** Whether something is set that only the local database can filter by. */
  boolean localOnly() {
    return answered.get() != null
        || recording.get() != null
        || !key.get().isBlank()
        || !cause.get().isBlank()
        || (!exact.get() && !number.get().isBlank());
  }

  private String digits() {
    return number.get().replaceAll("[\\s().-]", "");
  }

  private List<String> extensionList() {
    return Arrays.stream(extensions.get().split("[,\\s]+")).filter(e -> !e.isBlank()).toList();
  }

  private @Nullable Integer causeCode() {
    String digits = cause.get().strip();
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
  }

  private ZoneId zone() {
    return clock.getZone();
  }
}
