package dev.callboard.calls.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One column of a leaf, immutable, in the narrowest of five encodings: a dictionary of sorted values
 * with codes of 0, 1 or 2 bytes, 4-byte distances from the least value, or the plain 8 bytes.
 *
 * <p>Layout: width (1 byte), entries (4 bytes), entries × 8 bytes (dictionary, or the least value),
 * then rows × width bytes, little-endian.
 */
final class Column {

  private static final int WIDE_DICTIONARY = 1 << 16;

  /** Above this many rows per distinct value a two-byte dictionary pays for itself. */
  private static final int WORTH_A_DICTIONARY = 4;

  private final int width;
  private final long[] dictionary;
  private final ByteBuffer codes;
  private final int rows;

  private Column(int width, long[] dictionary, ByteBuffer codes, int rows) {
    this.width = width;
    this.dictionary = dictionary;
    this.codes = codes;
    this.rows = rows;
  }

  /** Encodes values; the answer's bytes are ready to be read by {@link #read}. */
  static ByteBuffer encode(long[] values, int rows) {
    long[] sorted = Arrays.copyOf(values, rows);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < rows; i++) {
      if (i == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    long least = rows == 0 ? 0 : sorted[0];
    long span = rows == 0 ? 0 : sorted[distinct - 1] - least;
    int width = width(distinct, rows, span);
    long[] head = width < 4 ? Arrays.copyOf(sorted, distinct) : new long[] {least};
    ByteBuffer out =
        ByteBuffer.allocate(5 + head.length * 8 + rows * width).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) width).putInt(head.length);
    for (long entry : head) {
      out.putLong(entry);
    }
    for (int i = 0; i < rows; i++) {
      switch (width) {
        case 0 -> {}
        case 1 -> out.put((byte) Arrays.binarySearch(head, values[i]));
        case 2 -> out.putShort((short) Arrays.binarySearch(head, values[i]));
        case 4 -> out.putInt((int) (values[i] - least));
        default -> out.putLong(values[i]);
      }
    }
    return out.flip();
  }

  private static int width(int distinct, int rows, long span) {
    if (distinct <= 1) {
      return 0;
    }
    if (distinct <= 256) {
      return 1;
    }
    if (distinct <= WIDE_DICTIONARY && distinct <= rows / WORTH_A_DICTIONARY) {
      return 2;
    }
    return span >= 0 && span < 1L << 32 ? 4 : 8;
  }

  /** Reads a column that begins at the buffer's position and moves the position behind it. */
  static Column read(ByteBuffer buffer, int rows) {
    int width = buffer.get();
    long[] head = new long[buffer.getInt()];
    for (int i = 0; i < head.length; i++) {
      head[i] = buffer.getLong();
    }
    int length = rows * width;
    ByteBuffer codes = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(buffer.position() + length);
    return new Column(width, head, codes, rows);
  }

  /** The value of a row. */
  long value(int row) {
    return switch (width) {
      case 0 -> dictionary[0];
      case 1 -> dictionary[codes.get(row) & 0xff];
      case 2 -> dictionary[codes.getShort(row * 2) & 0xffff];
      case 4 -> dictionary[0] + (codes.getInt(row * 4) & 0xffffffffL);
      default -> codes.getLong(row * 8);
    };
  }

  /** The first row whose value is not less; only for a column that is in order. */
  int lowerBound(long value) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Keeps only rows whose value the criterion accepts. */
  void keep(Criterion criterion, Bits bits) {
    if (width < 4) {
      keepByDictionary(criterion, bits);
      return;
    }
    for (int i = 0; i < bits.words.length; i++) {
      long word = bits.words[i];
      for (long left = word; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        if (!criterion.accepts(value((i << 6) + bit))) {
          word &= ~(1L << bit);
        }
      }
      bits.words[i] = word;
    }
  }

  private void keepByDictionary(Criterion criterion, Bits bits) {
    byte[] accepted = new byte[dictionary.length];
    int hits = 0;
    for (int code = 0; code < accepted.length; code++) {
      accepted[code] = (byte) (criterion.accepts(dictionary[code]) ? 1 : 0);
      hits += accepted[code];
    }
    if (hits == 0) {
      Arrays.fill(bits.words, 0);
    } else if (hits < accepted.length) {
      for (int i = 0; i < bits.words.length; i++) {
        if (bits.words[i] != 0) {
          bits.words[i] &= width == 1 ? bytes(accepted, i << 6) : shorts(accepted, i << 6);
        }
      }
    }
  }

  private long bytes(byte[] accepted, int from) {
    long word = 0;
    int to = Math.min(64, rows - from);
    for (int bit = 0; bit < to; bit++) {
      word |= (long) accepted[codes.get(from + bit) & 0xff] << bit;
    }
    return word;
  }

  private long shorts(byte[] accepted, int from) {
    long word = 0;
    int to = Math.min(64, rows - from);
    for (int bit = 0; bit < to; bit++) {
      word |= (long) accepted[codes.getShort((from + bit) * 2) & 0xffff] << bit;
    }
    return word;
  }

  /** The sum of the values of selected rows. */
  long sum(Bits bits) {
    long sum = 0;
    for (int i = 0; i < bits.words.length; i++) {
      for (long left = bits.words[i]; left != 0; left &= left - 1) {
        sum += value((i << 6) + Long.numberOfTrailingZeros(left));
      }
    }
    return sum;
  }
}
