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
  ALL,
  CUSTOM;

  /** The first day, or null for no limit; {@code custom} is what was picked. */
  @Nullable LocalDate first(LocalDate today, LocalDate custom) {
    return switch (this) {
      case TODAY -> today;
      case YESTERDAY -> today.minusDays(1);
      case LAST_7_DAYS -> today.minusDays(6);
      case LAST_30_DAYS -> today.minusDays(29);
      case THIS_MONTH -> today.withDayOfMonth(1);
      case ALL -> null;
      case CUSTOM -> custom;
    };
  }

  /** The last day, or null for no limit. */
  @Nullable LocalDate last(LocalDate today, LocalDate custom) {
    return switch (this) {
      case YESTERDAY -> today.minusDays(1);
      case ALL -> null;
      case CUSTOM -> custom;
      case TODAY, LAST_7_DAYS, LAST_30_DAYS, THIS_MONTH -> today;
    };
  }

  String key() {
    return "calls.when." + name().toLowerCase(Locale.ROOT);
  }
}
