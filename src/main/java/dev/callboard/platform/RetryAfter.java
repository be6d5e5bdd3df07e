package dev.callboard.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The HTTP header Retry-After (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** Reads the header; null when it is missing or unreadable. */
  static @Nullable Duration read(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    Long seconds = Scalars.number(header);
    if (seconds != null) {
      return Duration.ofSeconds(Math.clamp(seconds, 0, Integer.MAX_VALUE));
    }
    try {
      Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
