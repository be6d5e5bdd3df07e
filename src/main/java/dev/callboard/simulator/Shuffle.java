package dev.callboard.simulator;

/** A fixed order of n things that is not their natural one: a step that n does not share. */
final class Shuffle {

  private static final double GOLDEN = 0.6180339887498949;

  private final long n;
  private final long step;
  private final long offset;

  Shuffle(long seed, long n) {
    this.n = n;
    this.offset = n == 0 ? 0 : Long.remainderUnsigned(Mix.of(seed, n), n);
    long candidate = Math.max(1, (long) (n * GOLDEN));
    while (gcd(candidate, n) > 1) {
      candidate++;
    }
    this.step = candidate;
  }

  /** Which thing comes at a place. */
  int at(int place) {
    return (int) ((place * step + offset) % n);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
