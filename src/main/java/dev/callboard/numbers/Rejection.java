package dev.callboard.numbers;

/** Why a number is not called. */
public enum Rejection {
  /** Nothing that looks like a number. */
  NO_DIGITS,
  /** Letters among the digits. */
  LETTERS,
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
  /** On the list of numbers never to call. */
  SUPPRESSED
}
