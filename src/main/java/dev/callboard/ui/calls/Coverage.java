package dev.callboard.ui.calls;

import dev.callboard.calls.SyncSpan;
import dev.callboard.calls.SyncSpan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a range of time is read: parts that follow each other from its beginning to its end.
 *
 * @param parts in order of time; empty when there is no range
 * @param readAt when the latest of them was read; null for never
 * @param asOf the moment that was now
 */
record Coverage(List<Part> parts, @Nullable Instant readAt, Instant asOf) {

  /** What has happened since the last reading is no gap before this long: it is read soon. */
  static final Duration SOON = Duration.ofHours(1);

  /** A part of one verdict. */
  record Part(Instant from, Instant to, Verdict verdict) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  Coverage {
    parts = List.copyOf(parts);
  }

  /**
   * Looks at a range.
   *
   * @param spans what is known, in order of time, none overlapping
   * @param from null for the beginning of what is known
   * @param to null for now; what lies in the future does not count
   */
  static Coverage of(
      List<SyncSpan> spans, @Nullable Instant from, @Nullable Instant to, Instant now) {
    Instant end = to == null || to.isAfter(now) ? now : to;
    Instant begin = from != null ? from : spans.isEmpty() ? end : spans.getFirst().from();
    List<Part> parts = new ArrayList<>();
    Instant readAt = null;
    Instant at = begin;
    for (SyncSpan span : spans) {
      Instant starts = span.from().isBefore(begin) ? begin : span.from();
      Instant ends = span.to().isAfter(end) ? end : span.to();
      if (starts.isBefore(ends)) {
        add(parts, at, starts, Verdict.MISSING);
        add(parts, starts, ends, span.verdict());
        at = ends;
        if (span.verdict() != Verdict.MISSING
            && (readAt == null || span.readAt().isAfter(readAt))) {
          readAt = span.readAt();
        }
      }
    }
    add(parts, at, end, Verdict.MISSING);
    return new Coverage(parts, readAt, now);
  }

  private static void add(List<Part> parts, Instant from, Instant to, Verdict verdict) {
    if (!from.isBefore(to)) {
      return;
    }
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null && last.verdict() == verdict && last.to().equals(from)) {
      parts.set(parts.size() - 1, new Part(last.from(), to, verdict));
    } else {
      parts.add(new Part(from, to, verdict));
    }
  }

  /** What is not proven, newest first; not what has just gone by. */
  List<Part> gaps() {
    return parts.reversed().stream()
        .filter(part -> part.verdict() != Verdict.PROVEN && !justGoneBy(part))
        .toList();
  }

  /** Whether a part is only what happened since the last reading. */
  boolean justGoneBy(Part part) {
    return part.verdict() == Verdict.MISSING
        && !part.to().isBefore(asOf)
        && part.length().compareTo(SOON) <= 0;
  }

  /** Up to when everything is proven that lies before what has just gone by. */
  Optional<Instant> provenTo() {
    return parts.reversed().stream()
        .filter(part -> part.verdict() == Verdict.PROVEN)
        .map(Part::to)
        .findFirst();
  }
}
