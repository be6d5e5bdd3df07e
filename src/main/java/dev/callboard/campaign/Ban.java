package dev.callboard.campaign;

import dev.callboard.numbers.SkipReason;
import org.jspecify.annotations.Nullable;

/** Tells whether a number must not be called, whatever the campaign. */
@FunctionalInterface
interface Ban {

  /** Forbids nothing. */
  Ban NOTHING = _ -> null;

  /**
   * Why a number must not be called; null when this knows of no reason.
   *
   * @param canonical E.164 digits without plus
   */
  @Nullable SkipReason of(String canonical);
}
