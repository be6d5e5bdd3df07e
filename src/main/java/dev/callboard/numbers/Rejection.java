package dev.callboard.numbers;

/**
 * Why a number is not called. The sentence for people stands under {@code numbers.rejection.NAME}.
 */
public enum Rejection {
  /** Nothing that looks like a number. */
  NO_DIGITS,
  /** Letters among the digits. */
  LETTERS,
  /** A spreadsheet has rounded the number, for example {@code 4.41E+11}: its end is lost. */
  ROUNDED,
  /** A formula of a spreadsheet: what it would come to is not known here. */
  FORMULA,
  /** An extension cannot be dialled. */
  EXTENSION,
  /** A number of another country. */
  OTHER_COUNTRY,
  TOO_SHORT,
  TOO_LONG,
  /** Right length, but no such number range exists in the country. */
  NOT_A_NUMBER,
  /** Emergency, short code or premium number. */
  NOT_DIALLABLE,
  /** The same number stands earlier in the list. */
  DUPLICATE,
  /** On the own list of numbers never to call. */
  SUPPRESSED,
  /** In an imported register of people who want no calls. */
  REGISTERED,
  /** Called as often as the caps allow. */
  CAPPED;

  /** Whether a list or a cap says so and not the number: it may be otherwise another day. */
  public boolean ban() {
    return this == SUPPRESSED || this == REGISTERED || this == CAPPED;
  }
}
