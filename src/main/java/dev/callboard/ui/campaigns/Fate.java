package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** A fate as the bar shows it, in the order of the bar. */
enum Fate {
  ANSWERED(Fates::answered),
  NO_ANSWER(Fates::noAnswer),
  BUSY(Fates::busy),
  FAILED(Fates::failed),
  PLATFORM(Fates::onPlatform),
  UNPROVEN(Fates::unproven),
  WAITING(Fates::waiting),
  NEVER(Fates::never),
  SKIPPED(Fates::skipped);

  private final ToLongFunction<Fates> count;

  Fate(ToLongFunction<Fates> count) {
    this.count = count;
  }

  long of(Fates fates) {
    return count.applyAsLong(fates);
  }

  /** Style class that gives the colour. */
  String styleClass() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
