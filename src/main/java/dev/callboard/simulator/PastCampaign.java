package dev.callboard.simulator;

import dev.callboard.country.Countries;

/**
 * A campaign of the history: what all its calls share.
 *
 * @param country where it called, its place in {@link Countries#all()}
 * @param tag its {@code customuuid}
 * @param chengshudu its customer data
 * @param keys whether it asked for a key press
 * @param patience longest ringing in seconds
 */
record PastCampaign(int country, String tag, String chengshudu, boolean keys, int patience) {

  /** How many ran each day. */
  static final int PER_DAY = 3;

  private static final int GRADES = 6;
  private static final int[] WAITS = {30, 35, 45, 60};

  /** The campaigns of a span of days, {@link #PER_DAY} for each. */
  static PastCampaign[] of(long seed, long firstDay, int days) {
    PastCampaign[] campaigns = new PastCampaign[days * PER_DAY];
    int countries = Countries.all().size();
    for (int i = 0; i < campaigns.length; i++) {
      long hash = Mix.of(seed ^ 0xCA3, firstDay * PER_DAY + i);
      campaigns[i] =
          new PastCampaign(
              Mix.pick(hash, countries),
              Mix.hex32(Mix.of(hash, 1), Mix.of(hash, 2)),
              "M" + (1 + Mix.pick(Mix.of(hash, 3), GRADES)),
              Mix.pick(Mix.of(hash, 4), 3) > 0,
              WAITS[Mix.pick(Mix.of(hash, 5), WAITS.length)]);
    }
    return campaigns;
  }
}
