package dev.callboard.recordings;

import java.time.Duration;

/**
 * Whether a recording is as long as its call. The platform bills whole seconds of talking and may
 * record a little more or less, so only a recording that lacks more than half of the call, and more
 * than ten seconds, is remarked upon. It is no reason to throw a recording away: the same bytes
 * fetched twice are what the platform has.
 */
final class Plausibility {

  private static final long TOLERANCE_SECONDS = 10;

  private Plausibility() {}

  /** Says what is odd; empty when nothing is. */
  static String remark(Duration sound, int billSec) {
    long missing = billSec - sound.toSeconds();
    return missing > TOLERANCE_SECONDS && missing > billSec / 2
        ? "shorter than the call: " + sound.toSeconds() + " s of " + billSec + " s"
        : "";
  }
}
