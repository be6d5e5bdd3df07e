package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What each filter is set to, in words that change with it. */
final class FilterWords {

  private final CallFilters filters;
  private final Texts texts;
  private final Formats formats;

  FilterWords(CallFilters filters, Texts texts, Formats formats) {
    this.filters = filters;
    this.texts = texts;
    this.formats = formats;
  }

  ObservableValue<String> when() {
    return Bindings.createStringBinding(
        () ->
            filters.when.get() == When.CUSTOM
                ? texts.get(
                    "calls.when.span",
                    formats.day(filters.from.get()),
                    formats.day(filters.to.get()))
                : texts.get(filters.when.get().key()),
        filters.when,
        filters.from,
        filters.to);
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
                    filters.number.get().strip()),
        filters.number,
        filters.exact);
  }

  ObservableValue<String> answered() {
    return filters.answered.map(a -> yesNo(a)).orElse(any());
  }

  ObservableValue<String> recording() {
    return filters.recording.map(r -> yesNo(r)).orElse(any());
  }

  ObservableValue<String> text(ObservableValue<String> filter) {
    return filter.map(t -> t.isBlank() ? any() : t.strip());
  }

  private String yesNo(@Nullable Boolean value) {
    return value == null ? any() : texts.get(value ? "calls.yes" : "calls.no");
  }

  private String any() {
    return texts.get("calls.any");
  }
}
