package dev.callboard.ui.calls;

import dev.callboard.recordings.RecordingState;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What each filter is set to, in words that change with it. */
final class FilterWords {

  /** Digits of the shortest telephone number that is shown with its middle hidden. */
  private static final int WHOLE = 8;

  private final CallFilters filters;
  private final Texts texts;
  private final Formats formats;
  private final ZoneOffset platform;

  FilterWords(CallFilters filters, Texts texts, Formats formats, ZoneOffset platform) {
    this.filters = filters;
    this.texts = texts;
    this.formats = formats;
    this.platform = platform;
  }

  ObservableValue<String> when() {
    return Bindings.createStringBinding(
        () ->
            switch (filters.when.get()) {
              case DAY -> formats.day(filters.from.get());
              case CUSTOM ->
                  texts.get(
                      "calls.when.span",
                      formats.day(filters.values().from()),
                      formats.day(filters.values().to()));
              default -> texts.get(filters.when.get().key());
            },
        filters.when,
        filters.from,
        filters.to);
  }

  /** The same span by the operator's clock and by the platform's. */
  ObservableValue<String> bothClocks() {
    return Bindings.createStringBinding(
        () -> {
          Instant start = filters.start();
          Instant end = filters.end();
          return start == null || end == null
              ? texts.get("calls.when.unlimited")
              : texts.get(
                  "calls.when.clocks",
                  Formats.place(formats.zone()),
                  span(start, end, formats.zone()),
                  span(start, end, platform));
        },
        filters.when,
        filters.from,
        filters.to);
  }

  private String span(Instant start, Instant end, ZoneId zone) {
    return texts.get(
        "calls.when.span",
        day(start, zone) + " " + formats.minute(start, zone),
        day(end, zone) + " " + formats.minute(end, zone));
  }

  private String day(Instant instant, ZoneId zone) {
    return formats.day(instant.atZone(zone).toLocalDate());
  }

  ObservableValue<String> direction() {
    return filters.direction.map(d -> texts.get("calls.direction." + d));
  }

  ObservableValue<String> method() {
    return filters.method.map(m -> texts.get("calls.method." + m));
  }

  ObservableValue<String> syncFlag() {
    return filters.syncFlag.map(f -> texts.get("calls.syncflag." + f));
  }

  ObservableValue<String> number() {
    return Bindings.createStringBinding(
        () ->
            filters.number.get().isBlank()
                ? any()
                : texts.get(
                    filters.exact.get() ? "calls.number.is" : "calls.number.starts",
                    number(filters.number.get().strip())),
        filters.number,
        filters.exact);
  }

  /** The start of a number is what somebody typed; a whole one is somebody's. */
  private String number(String written) {
    return written.length() < WHOLE ? written : formats.mentioning(written, written);
  }

  ObservableValue<String> talk() {
    return Bindings.createStringBinding(
        () -> {
          Integer from = FilterValues.number(filters.talkFrom.get());
          Integer to = FilterValues.number(filters.talkTo.get());
          if (from == null && to == null) {
            return any();
          }
          if (to == null) {
            return texts.get("calls.talk.least", formats.seconds(from));
          }
          return from == null
              ? texts.get("calls.talk.most", formats.seconds(to))
              : texts.get("calls.when.span", formats.seconds(from), formats.seconds(to));
        },
        filters.talkFrom,
        filters.talkTo);
  }

  ObservableValue<String> campaign(ObservableValue<? extends Names> names) {
    return Bindings.createStringBinding(
        () ->
            filters.campaign.get().isEmpty() ? any() : names.getValue().of(filters.campaign.get()),
        filters.campaign,
        names);
  }

  /** Names of campaigns by id. */
  @FunctionalInterface
  interface Names {
    String of(String id);
  }

  ObservableValue<String> answered() {
    return filters.answered.map(a -> yesNo(a)).orElse(any());
  }

  ObservableValue<String> recording() {
    return filters.recording.map(r -> yesNo(r)).orElse(any());
  }

  ObservableValue<String> kept() {
    return filters.kept.map(this::state).orElse(any());
  }

  String state(RecordingState state) {
    return texts.get("calls.kept." + state.name().toLowerCase(Locale.ROOT));
  }

  ObservableValue<String> text(ObservableValue<String> filter) {
    return filter.map(t -> t.isBlank() ? any() : t.strip());
  }

  ObservableValue<String> note() {
    return filters.note.map(t -> t.isBlank() ? any() : texts.get("calls.note.contains", t.strip()));
  }

  private String yesNo(@Nullable Boolean value) {
    return value == null ? any() : texts.get(value ? "calls.yes" : "calls.no");
  }

  String any() {
    return texts.get("calls.any");
  }
}
