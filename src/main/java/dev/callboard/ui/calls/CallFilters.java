package dev.callboard.ui.calls;

import dev.callboard.recordings.RecordingState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** {@link FilterValues} one can change and listen to. */
final class CallFilters {

  private final Clock clock;
  private final int usualFlag;
  final ObjectProperty<When> when = new SimpleObjectProperty<>(When.LAST_7_DAYS);
  final ObjectProperty<LocalDate> from;
  final ObjectProperty<LocalDate> to;
  final IntegerProperty direction = new SimpleIntegerProperty(FilterValues.ALL);
  final IntegerProperty method = new SimpleIntegerProperty(0);
  final StringProperty number = new SimpleStringProperty("");
  final BooleanProperty exact = new SimpleBooleanProperty();
  final StringProperty extensions = new SimpleStringProperty("");
  final StringProperty userId = new SimpleStringProperty("");
  final StringProperty memberId = new SimpleStringProperty("");
  final StringProperty reference = new SimpleStringProperty("");
  final StringProperty tag = new SimpleStringProperty("");
  final IntegerProperty syncFlag;
  final ObjectProperty<@Nullable Boolean> answered = new SimpleObjectProperty<>();
  final StringProperty talkFrom = new SimpleStringProperty("");
  final StringProperty talkTo = new SimpleStringProperty("");
  final StringProperty key = new SimpleStringProperty("");
  final StringProperty cause = new SimpleStringProperty("");
  final StringProperty campaign = new SimpleStringProperty("");
  final StringProperty callerId = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Boolean> recording = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable RecordingState> kept = new SimpleObjectProperty<>();
  final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private boolean setting;

  /** Nothing is filtered but the last 7 days; the platform is asked for all records. */
  CallFilters(Clock clock) {
    this(clock, FilterValues.ALL);
  }

  /**
   * Nothing is filtered but the last 7 days.
   *
   * @param clock gives the operator's day
   * @param usualFlag which records the platform is asked for where nobody chooses others
   */
  CallFilters(Clock clock, int usualFlag) {
    this.clock = clock;
    this.usualFlag = usualFlag;
    this.syncFlag = new SimpleIntegerProperty(usualFlag);
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
            extensions,
            userId,
            memberId,
            reference,
            tag,
            syncFlag,
            answered,
            talkFrom,
            talkTo,
            key,
            cause,
            campaign,
            callerId,
            recording,
            kept,
            note)) {
      property.subscribe(this::changed);
    }
  }

  /** What is asked for now. */
  FilterValues values() {
    return new FilterValues(
        when.get(),
        from.get(),
        to.get(),
        direction.get(),
        method.get(),
        number.get(),
        exact.get(),
        extensions.get(),
        userId.get(),
        memberId.get(),
        reference.get(),
        tag.get(),
        syncFlag.get(),
        answered.get(),
        talkFrom.get(),
        talkTo.get(),
        key.get(),
        cause.get(),
        campaign.get(),
        callerId.get(),
        recording.get(),
        kept.get(),
        note.get());
  }

  /** Asks for something else, in one change. */
  void set(FilterValues values) {
    setting = true;
    try {
      when.set(values.when());
      from.set(values.from());
      to.set(values.to());
      direction.set(values.direction());
      method.set(values.method());
      number.set(values.number());
      exact.set(values.exact());
      extensions.set(values.extensions());
      userId.set(values.userId());
      memberId.set(values.memberId());
      reference.set(values.reference());
      tag.set(values.tag());
      syncFlag.set(values.syncFlag());
      answered.set(values.answered());
      talkFrom.set(values.talkFrom());
      talkTo.set(values.talkTo());
      key.set(values.key());
      cause.set(values.cause());
      campaign.set(values.campaign());
      callerId.set(values.callerId());
      recording.set(values.recording());
      kept.set(values.kept());
      note.set(values.note());
    } finally {
      setting = false;
    }
    changed();
  }

  /** Changes with every change of a filter. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Sets everything to its default, whatever the day. */
  void clear() {
    set(FilterValues.first(today()).under(usualFlag));
  }

  /** Whether nothing but the usual days is asked for. */
  boolean cleared() {
    FilterValues first = FilterValues.first(from.get()).under(usualFlag);
    return values().equals(first) || values().equals(FilterValues.first(today()).under(usualFlag));
  }

  /** All calls of one number, at any time. */
  void onlyNumber(String destination) {
    set(FilterValues.everything(today()).under(usualFlag));
    exact.set(true);
    number.set(destination);
  }

  /** All calls of one tag, at any time. */
  void onlyTag(String only) {
    set(FilterValues.everything(today()).under(usualFlag));
    tag.set(only);
  }

  /** Which records the platform is asked for where nobody chooses others. */
  int usualFlag() {
    return usualFlag;
  }

  /** First moment of the span; null for no limit. */
  @Nullable Instant start() {
    return values().start(clock);
  }

  /** First moment after the span; null for no limit. */
  @Nullable Instant end() {
    return values().end(clock);
  }

  /** The operator's clock. */
  Clock clock() {
    return clock;
  }

  /** Today in the operator's zone. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  private void changed() {
    if (!setting) {
      revision.set(revision.get() + 1);
    }
  }
}
