package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values are written on screen. Thread-safe. */
public final class Formats {

  private static final char THIN_SPACE = '\u2009';
  private static final String NONE = "–";

  private final Texts texts;
  private final Clock clock;
  private volatile Patterns patterns;
  private volatile boolean maskNumbers = true;

  /**
   * Writes in the language of the texts.
   *
   * @param clock gives now, and the operator's zone
   */
  public Formats(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    this.patterns = new Patterns(texts.locale());
  }

  /** Whether telephone numbers are written with their middle hidden; they are unless told otherwise. */
  public boolean masksNumbers() {
    return maskNumbers;
  }

  /** Hides the middle of telephone numbers, or no longer; what was written before stays as it is. */
  public void maskNumbers(boolean mask) {
    maskNumbers = mask;
  }

  /** A telephone number the way the person at the console wants numbers: masked or in full. */
  public String phone(String number) {
    return maskNumbers ? masked(number) : revealed(number);
  }

  /**
   * A text the way the person at the console wants numbers, where a number may stand in it: the name of
   * a file, a record as it was sent.
   *
   * @param number in digits; empty leaves the text as it is
   */
  public String mentioning(String text, String number) {
    return maskNumbers && !number.isEmpty() ? text.replace(number, masked(number)) : text;
  }

  /** The operator's zone. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** The present moment. */
  public Instant now() {
    return clock.instant();
  }

  /** Today in the operator's zone. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** {@code 4 218 907}, grouped by thin spaces. */
  public String number(long value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    symbols.setGroupingSeparator(THIN_SPACE);
    return new DecimalFormat("#,##0", symbols).format(value);
  }

  /** {@code 41.3 %}; a dash when there is nothing to divide by. */
  public String percent(long part, long whole) {
    if (whole == 0) {
      return NONE;
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    return new DecimalFormat("0.0", symbols).format(100.0 * part / whole) + THIN_SPACE + "%";
  }

  /** Talking time {@code 1:45} or {@code 1:02:03}; a dash for none. */
  public String talk(long seconds) {
    if (seconds <= 0) {
      return NONE;
    }
    long hours = seconds / 3600;
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Ringing time {@code 16 s}. */
  public String seconds(long seconds) {
    return texts.get("kit.format.seconds", number(seconds));
  }

  /** A length of time in its two largest units: {@code 9 h 12 min}. */
  public String span(Duration length) {
    long minutes = length.toMinutes();
    if (minutes >= 24 * 60) {
      return texts.get("kit.format.days", number(minutes / 60 / 24));
    }
    if (minutes >= 60) {
      return texts.get("kit.format.hours", number(minutes / 60), number(minutes % 60));
    }
    return minutes > 0
        ? texts.get("kit.format.minutes", number(minutes))
        : seconds(Math.max(0, length.toSeconds()));
  }

  /** {@code 61 GB}. */
  public String bytes(long bytes) {
    String[] units = {"B", "KB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    String pattern = unit == 0 || value >= 10 ? "0" : "0.0";
    return new DecimalFormat(pattern, symbols).format(value) + THIN_SPACE + units[unit];
  }

  /** Time of day with seconds, the operator's zone. */
  public String time(Instant instant) {
    return patterns().time.format(at(instant));
  }

  /** Time of day without seconds, in a zone of one's choice. */
  public String minute(Instant instant, ZoneId zone) {
    return patterns().minute.format(instant.atZone(zone));
  }

  /** {@code 23 Nov 14:31:19} within this year, else {@code 02 Sep 2025 09:41}. */
  public String moment(@Nullable Instant instant) {
    if (instant == null) {
      return NONE;
    }
    ZonedDateTime there = at(instant);
    boolean thisYear = there.getYear() == today().getYear();
    return (thisYear ? patterns().dayTime : patterns().yearDayTime).format(there);
  }

  /** {@code Mon 23 Nov 2026, 14:29:51}, the operator's zone. */
  public String full(Instant instant) {
    return patterns().full.format(at(instant));
  }

  /** {@code 23 Nov 2026}, the operator's zone. */
  public String day(Instant instant) {
    return patterns().day.format(at(instant));
  }

  /** {@code 23 Nov 2026}. */
  public String day(LocalDate date) {
    return patterns().day.format(date);
  }

  /** How long ago: {@code now}, {@code 4 min ago}, {@code 3 h 2 min ago}. */
  public String ago(Instant instant) {
    Duration age = Duration.between(instant, now());
    return age.toMinutes() < 1
        ? texts.get("kit.format.now")
        : texts.get("kit.format.ago", span(age));
  }

  /** The name of a zone's place: {@code Jakarta}. */
  public static String place(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** A number with its middle hidden: {@code 812 5••• 4471}. */
  public static String masked(String number) {
    int length = number.length();
    if (length < 8) {
      int shown = Math.min(2, length / 2);
      return "•".repeat(length - shown) + number.substring(length - shown);
    }
    int head = Math.min(4, length - 6);
    String start = number.substring(0, head);
    String grouped = head >= 3 ? start.substring(0, 3) + " " + start.substring(3) : start;
    return grouped + "•".repeat(length - head - 4) + " " + number.substring(length - 4);
  }

  /** A number in full, in the same groups: {@code 812 5123 4471}. */
  public static String revealed(String number) {
    int length = number.length();
    return length < 8
        ? number
        : number.substring(0, 3)
            + " "
            + number.substring(3, length - 4)
            + " "
            + number.substring(length - 4);
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(clock.getZone());
  }

  private Patterns patterns() {
    Patterns now = patterns;
    if (!now.locale.equals(texts.locale())) {
      now = new Patterns(texts.locale());
      patterns = now;
    }
    return now;
  }

  /** Whole days left until an instant, the begun one counted; 0 or less when it has passed. */
  public long daysUntil(Instant instant) {
    return Math.ceilDiv(
        Duration.between(now(), instant).toMinutes(), Duration.ofDays(1).toMinutes());
  }

  /** How moments are written in one locale. */
  private static final class Patterns {
    private final Locale locale;
    private final DateTimeFormatter time;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter dayTime;
    private final DateTimeFormatter yearDayTime;
    private final DateTimeFormatter day;
    private final DateTimeFormatter full;

    Patterns(Locale locale) {
      this.locale = locale;
      boolean chinese = locale.getLanguage().equals("zh");
      this.time = pattern("HH:mm:ss");
      this.minute = pattern("HH:mm");
      this.dayTime = pattern(chinese ? "M月d日 HH:mm:ss" : "dd MMM HH:mm:ss");
      this.yearDayTime = pattern(chinese ? "uuuu年M月d日 HH:mm" : "dd MMM uuuu HH:mm");
      this.day = pattern(chinese ? "uuuu年M月d日" : "d MMM uuuu");
      this.full = pattern(chinese ? "uuuu年M月d日 EEE HH:mm:ss" : "EEE d MMM uuuu, HH:mm:ss");
    }

    private DateTimeFormatter pattern(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
  }
}
