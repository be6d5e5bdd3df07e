package dev.callboard.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The platform's clock: its zone-less times are read at the profile's offset; the offset and the
 * difference to this machine's clock are measured from answers. Thread-safe.
 */
public final class PlatformClock {

  private final ZoneOffset offset;

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

  /** The offset the platform was seen to use, once an answer allowed to measure it. */
  public Optional<ZoneOffset> measuredOffset() {
    throw new UnsupportedOperationException();
  }

  /** Platform's clock minus this machine's clock, once measured. */
  public Optional<Duration> skew() {
    throw new UnsupportedOperationException();
  }

  /** Whether a measured offset differs from the profile's. */
  public boolean disagrees() {
    return measuredOffset().filter(m -> !m.equals(offset)).isPresent();
  }
}
