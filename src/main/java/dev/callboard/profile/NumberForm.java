package dev.callboard.profile;

/** How destination numbers are written to the platform; a setting, since trunks differ. */
public enum NumberForm {
  /** National significant number, no trunk zero: {@code 81234567890}. */
  NATIONAL,
  /** Calling code and national number: {@code 6281234567890}. */
  COUNTRY_CODE,
  /** E.164 with plus: {@code +6281234567890}. */
  E164
}
