package dev.callboard.callback;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets so many through in a second, all of them at once if they come at once. Thread-safe. */
final class RateLimit {

  private final int perSecond;
  private final LongSupplier nanoTime;
  private double room;
  private long last;

  RateLimit(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.room = perSecond;
    this.last = nanoTime.getAsLong();
  }

  /** Whether one more may pass now. */
  synchronized boolean pass() {
    long now = nanoTime.getAsLong();
    double seconds = (double) (now - last) / TimeUnit.SECONDS.toNanos(1);
    room = Math.min(perSecond, room + seconds * perSecond);
    last = now;
    if (room < 1) {
      return false;
    }
    room--;
    return true;
  }
}
