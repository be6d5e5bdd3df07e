package dev.callboard.ui.settings;

import dev.callboard.calls.SyncSpan;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The spans of call records that were read, the newest first, and which of them are stale. */
public final class FreshnessViewModel {

  /** Enough to see where it began; what is older is proven or was said long ago. */
  private static final int SHOWN = 30;

  /**
   * How spans are read from the platform.
   *
   * @param again reads all of a span
   * @param stale reads what is stale of a span
   * @param lookBack how long after its end a span may lack late records
   */
  public record Reading(
      BiConsumer<Instant, Instant> again, BiConsumer<Instant, Instant> stale, Duration lookBack) {}

  private final Callable<List<SyncSpan>> reader;
  private final Reading reading;
  private final Background background;
  private final Formats formats;
  private final Texts texts;
  private final ObservableList<SyncSpan> spans = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper stale = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private List<SyncSpan> toRead = List.of();

  /**
   * Builds it; nothing is read yet.
   *
   * @param reader reads the known spans in order of time; blocks
   * @param changes something that changes when spans may have changed
   */
  public FreshnessViewModel(
      Callable<List<SyncSpan>> reader,
      Reading reading,
      ObservableValue<?> changes,
      Background background,
      Formats formats,
      Texts texts) {
    this.reader = reader;
    this.reading = reading;
    this.background = background;
    this.formats = formats;
    this.texts = texts;
    changes.subscribe((_, _) -> read());
  }

  /** The newest spans, the newest first. */
  ObservableList<SyncSpan> spans() {
    return spans;
  }

  /** How many of all spans are stale: with a gap, or read too early to hold late records. */
  ReadOnlyIntegerProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** That in a sentence. */
  ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  void read() {
    background.run(
        reader,
        known -> {
          toRead = known.stream().filter(this::stale).toList();
          stale.set(toRead.size());
          line.set(
              known.isEmpty()
                  ? texts.get("settings.data.none")
                  : texts.get(
                      "settings.data.stale",
                      toRead.size(),
                      known.size(),
                      formats.span(reading.lookBack())));
          spans.setAll(known.reversed().stream().limit(SHOWN).toList());
        },
        _ -> line.set(texts.get("settings.data.unreadable")));
  }

  /** Reads one span anew. */
  void sync(SyncSpan span) {
    reading
        .again()
        .accept(span.from(), formats.now().isBefore(span.to()) ? formats.now() : span.to());
  }

  /** Reads what is stale from the first stale span to the end of the last. */
  void syncStale() {
    if (!toRead.isEmpty()) {
      reading.stale().accept(toRead.getFirst().from(), toRead.getLast().to());
    }
  }

  private boolean stale(SyncSpan span) {
    return span.verdict() != SyncSpan.Verdict.PROVEN || !span.settled(reading.lookBack());
  }
}
