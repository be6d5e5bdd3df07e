package dev.callboard.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of time.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Stretch(Instant from, Instant to) {

  long seconds() {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /**
   * What is left of it, in order of time.
   *
   * @param taken in order of time
   */
  List<Stretch> without(List<Stretch> taken) {
    List<Stretch> left = new ArrayList<>();
    Instant at = from;
    for (Stretch gone : taken) {
      Instant until = gone.from.isBefore(to) ? gone.from : to;
      if (at.isBefore(until)) {
        left.add(new Stretch(at, until));
      }
      at = gone.to.isAfter(at) ? gone.to : at;
    }
    if (at.isBefore(to)) {
      left.add(new Stretch(at, to));
    }
    return left;
  }
}
