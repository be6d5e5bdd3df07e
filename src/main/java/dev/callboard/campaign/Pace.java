package dev.callboard.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How quickly the platform dials. */
@FunctionalInterface
public interface Pace {

  /** Nothing was measured. */
  Pace UNKNOWN = (_, _) -> Optional.empty();

  /**
   * How long until what the platform has of a campaign, and more, is dialled at the pace its records
   * show.
   *
   * @param more numbers that would be sent now
   * @return empty before there are records enough to tell
   */
  Optional<Duration> dialling(Campaign campaign, int more) throws IOException;
}
