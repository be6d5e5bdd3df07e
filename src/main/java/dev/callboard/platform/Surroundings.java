package dev.callboard.platform;

import java.time.InstantSource;
import okhttp3.Dns;

/**
 * What a client takes from the machine it runs on.
 *
 * @param backoff the pause between tries
 * @param now this machine's clock
 * @param dns how names become addresses
 */
record Surroundings(Backoff backoff, InstantSource now, Dns dns) {

  /** The machine as it is. */
  static Surroundings real() {
    return new Surroundings(Backoff.jittered(), InstantSource.system(), Dns.SYSTEM);
  }
}
