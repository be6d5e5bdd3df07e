package dev.callboard.ui.recordings;

import dev.callboard.calls.CallRecord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the call record says happened, and where in the recording that is, as far as it can be known.
 * The platform does not say with what its recordings begin; their length does where it fits. It never
 * says when a key was pressed, so a key press has no place.
 *
 * @param answered from the start of the recording; null where that cannot be told
 * @param ended from the start of the recording; null where that cannot be told
 */
record CallEvents(@Nullable Duration answered, @Nullable Duration ended) {

  /** Times of a record are whole seconds, at both ends. */
  private static final Duration FITS = Duration.ofMillis(2_500);

  /** Places what can be placed. */
  static CallEvents of(CallRecord call, Duration length) {
    Duration ring = Duration.ofSeconds(call.bill().duration());
    Duration talk = Duration.ofSeconds(call.bill().billSec());
    if (call.answer() == null || length.isZero()) {
      return new CallEvents(null, null);
    }
    if (fits(length, talk)) {
      return new CallEvents(Duration.ZERO, length);
    }
    return fits(length, ring.plus(talk))
        ? new CallEvents(ring, length)
        : new CallEvents(null, null);
  }

  private static boolean fits(Duration length, Duration expected) {
    return length.minus(expected).abs().compareTo(FITS) <= 0;
  }
}
