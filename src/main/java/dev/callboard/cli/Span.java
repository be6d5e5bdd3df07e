package dev.callboard.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of time as it is given: {@code 2026-11-01} or {@code 2026-11-01T08:00:00}, in the
 * operator's zone. A day as the end includes that day.
 *
 * @param from inclusive; null when open
 * @param to exclusive; null when open
 */
record Span(@Nullable Instant from, @Nullable Instant to) {

  private static final Duration USUAL = Duration.ofDays(7);

  /** Times of four-digit years, which is what the platform's format has room for. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9998;

  /**
   * Reads a span.
   *
   * @throws Stop when a text is no time, or the span is empty
   */
  static Span read(@Nullable String from, @Nullable String to, Session session) {
    ZoneId zone = session.terminal().zone();
    Instant first = from == null ? null : read(from, 0, zone, session);
    Instant last = to == null ? null : read(to, 1, zone, session);
    if (first != null && last != null && !first.isBefore(last)) {
      throw session.usage("cli.span.empty", from, to);
    }
    return new Span(first, last);
  }

  /**
   * The same span with open ends closed: up to now, and seven days long. What is yet to come is cut
   * off: nothing can be proven of it.
   */
  Span closed(Clock clock) {
    Instant now = clock.instant();
    Instant end = to == null || to.isAfter(now) ? now : to;
    return new Span(from == null ? end.minus(USUAL) : from, end);
  }

  private static Instant read(String text, int daysLater, ZoneId zone, Session session) {
    return day(text)
        .map(d -> d.plusDays(daysLater).atStartOfDay(zone).toInstant())
        .or(() -> second(text).map(t -> t.atZone(zone).toInstant()))
        .orElseThrow(() -> session.usage("cli.span.unreadable", text));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(d -> known(d.getYear()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> second(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')))
          .filter(t -> known(t.getYear()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean known(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
