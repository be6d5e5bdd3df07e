package dev.callboard.calls;

/**
 * A growing set of ids without an object for each: a first sync counts every id it meets, and a million
 * of boxed ones would be copied by every collection of garbage meanwhile.
 */
final class IdSet {

  private static final int FIRST_CAPACITY = 1 << 11;

  /** Spreads ids that lie near each other: two to the 64 by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] table = new long[FIRST_CAPACITY];
  private boolean zero;
  private int size;

  /** Adds an id; false when it is there already. */
  boolean add(long id) {
    if (id == 0) {
      boolean added = !zero;
      size += added ? 1 : 0;
      zero = true;
      return added;
    }
    int slot = slot(table, id);
    if (table[slot] == id) {
      return false;
    }
    table[slot] = id;
    if (++size > table.length / 2) {
      grow();
    }
    return true;
  }

  /** How many. */
  int size() {
    return size;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long id : table) {
      if (id != 0) {
        larger[slot(larger, id)] = id;
      }
    }
    table = larger;
  }

  /** Where an id is, or where it would go. */
  private static int slot(long[] table, long id) {
    int slot = (int) (id * SPREAD >>> 32) & table.length - 1;
    while (table[slot] != 0 && table[slot] != id) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}
