package dev.callboard.platform;

/**
 * A code the platform answered with: {@code ret}, {@code code} or {@code errors.code}, which share
 * one number space here (platform documentation, Global error and status codes).
 *
 * @param number the code; 0 when it was missing or not a number
 */
public record PlatformCode(int number) {

  /** {@code ret} 600: the token is dead. */
  public static final PlatformCode TOKEN_INVALID = new PlatformCode(600);

  /** Whether the documentation or observation names this code. */
  public boolean isKnown() {
    throw new UnsupportedOperationException();
  }
}
