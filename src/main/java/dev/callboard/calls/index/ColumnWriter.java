package dev.callboard.calls.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Chooses the smallest encoding for the values of a column and writes it. */
final class ColumnWriter {

  private static final int MOST_CODES = 1 << 16;

  final boolean coded;
  final int width;

  /** The dictionary, or the least and the greatest value. */
  final long[] head;

  final ByteBuffer codes;

  private ColumnWriter(boolean coded, int width, long[] head, ByteBuffer codes) {
    this.coded = coded;
    this.width = width;
    this.head = head;
    this.codes = codes;
  }

  /** Encodes the first values of an array; at least one. */
  static ColumnWriter of(long[] values, int rows) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < rows; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    int plain = Math.max(1, (71 - Long.numberOfLeadingZeros(greatest - least)) >>> 3);
    // A 16-bit code pays when the dictionary takes less than the narrower codes save.
    int worth = Math.max(256, Math.min(MOST_CODES, rows / 8 * Math.max(0, plain - 2)));
    var distinct = new DistinctValues(worth);
    for (int i = 0; i < rows; i++) {
      if (!distinct.add(values[i])) {
        return plain(values, rows, plain, least, greatest);
      }
    }
    return coded(values, rows, distinct);
  }

  private static ColumnWriter plain(long[] values, int rows, int bytes, long least, long greatest) {
    ByteBuffer out = room(bytes * 8, rows);
    for (int i = 0; i < rows; i++) {
      long distance = values[i] - least;
      // Each value overwrites what the one before it wrote beyond its own bytes.
      out.putLong(i * bytes, distance);
    }
    // ... and the last one's surplus lies in the slack and is nothing but zeros.
    return new ColumnWriter(false, bytes * 8, new long[] {least, greatest}, out);
  }

  private static ColumnWriter coded(long[] values, int rows, DistinctValues distinct) {
    long[] dictionary = distinct.inOrder();
    int width = dictionary.length == 1 ? 0 : dictionary.length == 2 ? 1 : wide(dictionary.length);
    ByteBuffer out = room(width, rows);
    for (int i = 0; i < rows && width > 0; i++) {
      int code = distinct.place(values[i]);
      switch (width) {
        case 1 -> out.put(i >>> 3, (byte) (out.get(i >>> 3) | code << (i & 7)));
        case 8 -> out.put(i, (byte) code);
        default -> out.putShort(i * 2, (short) code);
      }
    }
    return new ColumnWriter(true, width, dictionary, out);
  }

  private static int wide(int distinct) {
    return distinct <= 256 ? 8 : 16;
  }

  private static ByteBuffer room(int width, int rows) {
    return ByteBuffer.allocate(Column.bytes(width, rows)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A set of values up to a size, which then knows the place of each in their order. */
  private static final class DistinctValues {
    private final int most;
    private final long[] table;
    private final int[] places;
    private final boolean[] taken;
    private int size;

    DistinctValues(int most) {
      this.most = most;
      int capacity = Integer.highestOneBit(most) * 4;
      this.table = new long[capacity];
      this.places = new int[capacity];
      this.taken = new boolean[capacity];
    }

    /** Returns false when the value is one too many. */
    boolean add(long value) {
      int slot = slot(value);
      if (taken[slot]) {
        return true;
      }
      taken[slot] = true;
      table[slot] = value;
      return ++size <= most;
    }

    long[] inOrder() {
      long[] sorted = new long[size];
      int next = 0;
      for (int slot = 0; slot < table.length; slot++) {
        if (taken[slot]) {
          sorted[next++] = table[slot];
        }
      }
      Arrays.sort(sorted);
      for (int place = 0; place < size; place++) {
        places[slot(sorted[place])] = place;
      }
      return sorted;
    }

    int place(long value) {
      return places[slot(value)];
    }

    private int slot(long value) {
      int slot = (int) (Hashes.mix(value) >>> 32) & (table.length - 1);
      while (taken[slot] && table[slot] != value) {
        slot = (slot + 1) & (table.length - 1);
      }
      return slot;
    }
  }
}
