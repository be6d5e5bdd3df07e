package dev.callboard.ui.shell;

import dev.callboard.calls.SyncSpan;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Tone;
import java.time.Instant;
import java.util.List;

/**
 * How fresh and how complete the local records are, in a few words.
 *
 * @param gap whether the newest span is not proven
 */
record Freshness(String text, boolean gap) {

  /** Judges the known spans, which are in order of time. */
  static Freshness of(List<SyncSpan> spans, Formats formats, Texts texts) {
    List<SyncSpan> read =
        spans.stream().filter(s -> s.verdict() != SyncSpan.Verdict.MISSING).toList();
    if (read.isEmpty()) {
      return new Freshness(texts.get("shell.fresh.never"), false);
    }
    Instant readAt = read.stream().map(SyncSpan::readAt).max(Instant::compareTo).orElseThrow();
    SyncSpan newest = spans.getLast();
    boolean gap = newest.verdict() != SyncSpan.Verdict.PROVEN;
    String key = gap ? "shell.fresh.gap" : "shell.fresh.proven";
    boolean today = readAt.atZone(formats.zone()).toLocalDate().equals(formats.today());
    return new Freshness(
        texts.get(
            key, today ? formats.time(readAt) : formats.moment(readAt), formats.day(since(spans))),
        gap);
  }

  /** From when on everything is of the newest span's verdict. */
  private static Instant since(List<SyncSpan> spans) {
    SyncSpan first = spans.getLast();
    for (SyncSpan span : spans.reversed()) {
      if (span.verdict() == first.verdict() && !span.to().isBefore(first.from())) {
        first = span;
      }
    }
    return first.from();
  }

  Tone tone() {
    return gap ? Tone.WARN : Tone.NEUTRAL;
  }
}
