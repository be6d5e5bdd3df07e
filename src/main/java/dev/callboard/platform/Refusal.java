package dev.callboard.platform;

/**
 * A readable "no" from the platform.
 *
 * @param code what it said
 * @param text the platform's own words ({@code msg}, {@code desc}, {@code codemsg}), often Chinese;
 *     may be empty
 */
public record Refusal(PlatformCode code, String text) {

  /** The platform's words may name numbers: only the code is printed. */
  @Override
  public String toString() {
    return "Refusal[" + code.number() + "]";
  }
}
