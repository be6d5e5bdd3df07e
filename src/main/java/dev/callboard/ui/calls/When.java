package dev.callboard.ui.calls;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spans of days one asks for by name. */
enum When {
  TODAY,
  YESTERDAY,
  LAST_7_DAYS,
  LAST_30_DAYS,
  THIS_MONTH,
  LAST_MONTH,
  ALL,
  DAY,
  CUSTOM;

  /** The first day, or null for no limit; {@code picked} is the day that was picked. */
  @Nullable LocalDate first(LocalDate today, LocalDate picked) {
    return switch (this) {
      case TODAY -> today;
      case YESTERDAY -> today.minusDays(1);
      case LAST_7_DAYS -> today.minusDays(6);
      case LAST_30_DAYS -> today.minusDays(29);
      case THIS_MONTH -> today.withDayOfMonth(1);
      case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
      case ALL -> null;
      case DAY, CUSTOM -> picked;
    };
  }

  /** The last day, or null for no limit; of two picked days the second, of one that one. */
  @Nullable LocalDate last(LocalDate today, LocalDate from, LocalDate to) {
    return switch (this) {
      case YESTERDAY -> today.minusDays(1);
      case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
      case ALL -> null;
      case DAY -> from;
      case CUSTOM -> to;
      case TODAY, LAST_7_DAYS, LAST_30_DAYS, THIS_MONTH -> today;
    };
  }

  /** Whether days have to be picked. */
  boolean picked() {
    return this == DAY || this == CUSTOM;
  }

  String key() {
    return "calls.when." + name().toLowerCase(Locale.ROOT);
  }
}
