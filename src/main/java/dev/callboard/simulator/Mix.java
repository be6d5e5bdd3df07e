package dev.callboard.simulator;

/** Hashing instead of random numbers: every value follows from a seed and what it is for. */
final class Mix {

  private Mix() {}

  /** SplitMix64's finaliser over a seed and one value: well mixed, 64 bits. */
  static long of(long seed, long value) {
    long z = seed + (value + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The same for text. */
  static long of(long seed, String text) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return of(seed, h);
  }

  /** A hash as a number from 0 (inclusive) to 1 (exclusive). */
  static double unit(long hash) {
    return (hash >>> 11) * 0x1p-53;
  }

  /** A hash as a choice from 0 to {@code n - 1}. */
  static int pick(long hash, int n) {
    return (int) (((hash >>> 32) * n) >>> 32);
  }

  /**
   * A hash as a nearly normal deviate (mean 0, deviation 1, never beyond 3.5): four uniform lanes
   * summed, which needs no logarithm.
   */
  static double normal(long hash) {
    long sum =
        (hash & 0xFFFF)
            + ((hash >>> 16) & 0xFFFF)
            + ((hash >>> 32) & 0xFFFF)
            + ((hash >>> 48) & 0xFFFF);
    return (sum / 65_536.0 - 2) * Math.sqrt(3);
  }

  /** 32 hex characters. */
  static String hex32(long a, long b) {
    StringBuilder hex = new StringBuilder(32);
    for (long part : new long[] {a, b}) {
      for (int shift = 60; shift >= 0; shift -= 4) {
        hex.append(Character.forDigit((int) (part >>> shift) & 15, 16));
      }
    }
    return hex.toString();
  }
}
