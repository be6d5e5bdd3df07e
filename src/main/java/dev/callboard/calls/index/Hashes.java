package dev.callboard.calls.index;

/** Hash functions of the index: fixed for ever, since files hold their results. */
public final class Hashes {

  private Hashes() {}

  /**
   * A text as 64 bits. Two different texts share a hash with a chance of 2⁻⁶⁴: among ten million
   * distinct ones a given text is taken for another with a chance of about 10⁻¹².
   */
  public static long of(String text) {
    long hash = text.length() * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 29;
    }
    return mix(hash);
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  public static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
