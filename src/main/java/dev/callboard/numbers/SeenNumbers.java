package dev.callboard.numbers;

/**
 * The canonical numbers of a list, eight bytes each: a hash table of longs without boxes, so that a
 * million numbers cost 16 MB. Not thread-safe.
 */
public final class SeenNumbers {

  private static final int FEWEST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS_AT_FIRST = 1 << 21;

  private long[] slots;
  private int size;

  /** Begins small. */
  public SeenNumbers() {
    this(0);
  }

  /**
   * Begins with room for a list about as long as expected, at most a million, so that it need not
   * be moved while it grows.
   */
  public SeenNumbers(int expected) {
    int wanted = Math.clamp(expected * 2L, FEWEST_SLOTS, MOST_SLOTS_AT_FIRST);
    this.slots = new long[Integer.highestOneBit(wanted * 2 - 1)];
  }

  /**
   * Adds a number.
   *
   * @param canonical 1 to 18 digits, not beginning with 0
   * @return false when it was there
   */
  public boolean add(String canonical) {
    return add(Long.parseLong(canonical));
  }

  /**
   * Adds a number.
   *
   * @param number its canonical digits, more than 0
   * @return false when it was there
   */
  boolean add(long number) {
    if (!put(slots, number)) {
      return false;
    }
    size++;
    if (size * 2 > slots.length) {
      long[] wider = new long[slots.length * 2];
      for (long known : slots) {
        if (known != 0) {
          put(wider, known);
        }
      }
      slots = wider;
    }
    return true;
  }

  private static boolean put(long[] table, long number) {
    int mask = table.length - 1;
    long mixed = number * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (table[at] != 0) {
      if (table[at] == number) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = number;
    return true;
  }
}
