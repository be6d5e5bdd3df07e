package dev.callboard.recordings;

import dev.callboard.audio.CompactForm;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which old recordings are stored in a smaller form.
 *
 * @param form the form; null for none: everything stays as it was fetched
 * @param afterDays days since the call; at least {@value #LEAST_DAYS}: while the platform may still
 *     have its copy, what is kept here is the very same file
 */
public record TranscodeRule(@Nullable CompactForm form, int afterDays) {

  /** The days after which the platform has surely deleted its copy ({@link CallTimes}). */
  public static final int LEAST_DAYS = 93;

  /** Ten years. */
  public static final int MOST_DAYS = 3650;

  /** Nothing is touched. */
  public static final TranscodeRule OFF = new TranscodeRule(null, 180);

  public TranscodeRule {
    afterDays = Math.clamp(afterDays, LEAST_DAYS, MOST_DAYS);
  }

  /** The same in another form; null for none. */
  public TranscodeRule to(@Nullable CompactForm wanted) {
    return new TranscodeRule(wanted, afterDays);
  }

  /** The same for calls older than so many days. */
  public TranscodeRule after(int days) {
    return new TranscodeRule(form, days);
  }

  /** Calls that began before are old enough. */
  Instant before(Instant now) {
    return now.minus(Duration.ofDays(afterDays));
  }
}
