package dev.callboard.simulator;

import dev.callboard.country.Country;

/** The caller IDs the platform owns in each country, invented. */
final class CallerIds {

  private static final int PER_COUNTRY = 24;

  private CallerIds() {}

  /** One of a country's, chosen by hash. */
  static String pick(Country country, long hash) {
    return country.callingCode() + "190170" + (1000 + Mix.pick(hash, PER_COUNTRY) * 37);
  }
}
