package dev.callboard.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's clock: its zone-less times are read at the profile's offset; the offset and the
 * difference to this machine's clock are measured from answers. Thread-safe.
 */
public final class PlatformClock {

  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T](\\d{1,2}):(\\d{1,2}):(\\d{1,2})");

  /** The year 9999: a later stamp is no time, and would overflow sums. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private static final long QUARTER_HOUR = Duration.ofMinutes(15).toSeconds();
  private static final long FARTHEST_OFFSET = Duration.ofHours(14).toSeconds();

  /** How long a download link lives, in the platform documentation's example. */
  private static final Duration LINK_LIFETIME = Duration.ofMinutes(5);

  private static final Duration LINK_TOLERANCE = Duration.ofSeconds(30);
  private static final Duration LOGIN_TOLERANCE = Duration.ofMinutes(2);

  private final ZoneOffset offset;

  private volatile @Nullable Duration skew;
  private volatile @Nullable ZoneOffset fromLogin;
  private volatile @Nullable ZoneOffset fromLink;

  /**
   * Builds a clock.
   *
   * @param offset the profile's offset of the platform's zone-less times
   */
  public PlatformClock(ZoneOffset offset) {
    this.offset = offset;
  }

  /** The offset at which the platform's times are read: the profile's, UTC+8 by default. */
  public ZoneOffset offset() {
    return offset;
  }

  /** Turns a platform time into an instant. */
  public Instant instant(LocalDateTime platformTime) {
    return platformTime.toInstant(offset);
  }

  /** Turns an instant into platform time, whole seconds. */
  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
  }

  /**
   * Reads a zone-less date and time, wherever in a text it stands.
   *
   * @return platform time; empty when there is none
   */
  public static Optional<LocalDateTime> read(String text) {
    Matcher found = DATE_TIME.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5)),
              Integer.parseInt(found.group(6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The offset the platform was seen to use, once an answer allowed to measure it. */
  public Optional<ZoneOffset> measuredOffset() {
    ZoneOffset link = fromLink;
    return Optional.ofNullable(link != null ? link : fromLogin);
  }

  /** Platform's clock minus this machine's clock, once measured; right to about a second. */
  public Optional<Duration> skew() {
    return Optional.ofNullable(skew);
  }

  /** Whether a measured offset differs from the profile's. */
  public boolean disagrees() {
    return measuredOffset().filter(m -> !m.equals(offset)).isPresent();
  }

  /** Compares the platform's stamps in an answer with the middle of the exchange here. */
  void tick(Envelope envelope, Exchange.Answered answer) {
    if (envelope.reqTime() <= 0 || envelope.reqTime() > LAST_SECOND) {
      return;
    }
    Duration local = Duration.between(answer.asked(), answer.answered());
    Instant here = answer.asked().plus(local.dividedBy(2));
    boolean hasEnd = envelope.rspTime() >= envelope.reqTime() && envelope.rspTime() <= LAST_SECOND;
    long end = hasEnd ? envelope.rspTime() : envelope.reqTime();
    // The stamps are whole seconds, cut off: on average half a second more has passed.
    Instant there =
        Instant.ofEpochMilli((envelope.reqTime() + end) * 500).plus(Duration.ofMillis(500));
    skew = Duration.between(here, there);
  }

  /**
   * Measures the offset by Login's {@code authtime}. What that time means is not documented (its
   * example is weeks before {@code reqtime}), so only one that can be "now" counts.
   */
  void sawAuthTime(String authTime, long reqTime) {
    measured(authTime, reqTime, Duration.ZERO, LOGIN_TOLERANCE).ifPresent(m -> fromLogin = m);
  }

  /** Measures the offset by a link's {@code expiredtime}, five minutes after {@code reqtime}. */
  void sawLinkExpiry(String expiredTime, long reqTime) {
    measured(expiredTime, reqTime, LINK_LIFETIME, LINK_TOLERANCE).ifPresent(m -> fromLink = m);
  }

  private static Optional<ZoneOffset> measured(
      String zoneless, long reqTime, Duration ahead, Duration tolerance) {
    if (reqTime <= 0 || reqTime > LAST_SECOND) {
      return Optional.empty();
    }
    return read(zoneless)
        .map(t -> t.toEpochSecond(ZoneOffset.UTC) - ahead.toSeconds() - reqTime)
        .filter(seconds -> Math.abs(seconds - rounded(seconds)) <= tolerance.toSeconds())
        .map(PlatformClock::rounded)
        .filter(seconds -> Math.abs(seconds) <= FARTHEST_OFFSET)
        .map(seconds -> ZoneOffset.ofTotalSeconds(seconds.intValue()));
  }

  private static long rounded(long seconds) {
    return Math.round((double) seconds / QUARTER_HOUR) * QUARTER_HOUR;
  }
}
