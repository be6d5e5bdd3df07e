package dev.callboard.ui.calls;

import dev.callboard.calls.SyncSpan;
import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.ui.kit.Kit;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** How fresh and how complete the local records of the shown days are. On the FX thread. */
final class FreshnessViewModel {

  private static final Coverage NOTHING = new Coverage(List.of(), null, Instant.EPOCH);

  private final CallFilters filters;
  private final Callable<List<SyncSpan>> spans;
  private final BiConsumer<Instant, Instant> sync;
  private final Kit kit;
  private final ReadOnlyObjectWrapper<Coverage> coverage = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Coverage.@Nullable Part> gap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper();
  private long generation;

  /**
   * Builds it; nothing is read yet.
   *
   * @param spans what is known, in order of time; blocks
   * @param sync reads a span from the platform
   */
  FreshnessViewModel(
      CallFilters filters,
      Callable<List<SyncSpan>> spans,
      BiConsumer<Instant, Instant> sync,
      Kit kit) {
    this.filters = filters;
    this.spans = spans;
    this.sync = sync;
    this.kit = kit;
  }

  ReadOnlyObjectProperty<Coverage> coverageProperty() {
    return coverage.getReadOnlyProperty();
  }

  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** The gap that {@link #readGap} reads; null for none. */
  ReadOnlyObjectProperty<Coverage.@Nullable Part> gapProperty() {
    return gap.getReadOnlyProperty();
  }

  /** Whether anything of the range is not proven. */
  ReadOnlyBooleanProperty incompleteProperty() {
    return incomplete.getReadOnlyProperty();
  }

  /** Looks again. */
  void refresh() {
    long mine = ++generation;
    kit.background()
        .run(
            spans,
            known -> {
              if (mine == generation) {
                show(known);
              }
            },
            _ -> {
              if (mine == generation) {
                coverage.set(NOTHING);
                gap.set(null);
                incomplete.set(true);
                words.set(kit.text("calls.fresh.unreadable"));
              }
            });
  }

  /** Takes another gap, which one pointed at. */
  void choose(Coverage.Part part) {
    if (part.verdict() != Verdict.PROVEN) {
      gap.set(part);
    }
  }

  /** Reads the gap from the platform. */
  void readGap() {
    Coverage.Part part = gap.get();
    if (part != null) {
      sync.accept(part.from(), part.to());
    }
  }

  /** When a part was, in words. */
  String span(Coverage.Part part) {
    return kit.text(
        "calls.when.span", kit.formats().moment(part.from()), kit.formats().moment(part.to()));
  }

  /** What a verdict means, in words. */
  String meaning(Verdict verdict) {
    return kit.text(
        switch (verdict) {
          case PROVEN -> "calls.fresh.proven";
          case SUSPECTED -> "calls.fresh.suspected";
          case MISSING -> "calls.fresh.missing";
        });
  }

  private void show(List<SyncSpan> known) {
    Instant now = kit.formats().now();
    Coverage range = Coverage.of(known, filters.start(), filters.end(), now);
    List<Coverage.Part> gaps = range.gaps();
    coverage.set(range);
    incomplete.set(!gaps.isEmpty());
    gap.set(gaps.isEmpty() ? null : gaps.getFirst());
    words.set(tell(range, gaps));
  }

  private String tell(Coverage now, List<Coverage.Part> gaps) {
    Instant readAt = now.readAt();
    if (now.parts().isEmpty() && filters.start() != null) {
      return kit.text("calls.fresh.nothing");
    }
    if (readAt == null) {
      return kit.text("calls.fresh.never");
    }
    String when = kit.formats().moment(readAt);
    if (gaps.isEmpty()) {
      return kit.text(
          "calls.fresh.complete", now.provenTo().map(kit.formats()::moment).orElse(when), when);
    }
    boolean suspected = gaps.getFirst().verdict() == Verdict.SUSPECTED;
    return kit.text(
        suspected ? "calls.fresh.gaps.suspected" : "calls.fresh.gaps.missing",
        gaps.size(),
        span(gaps.getFirst()),
        when);
  }
}
