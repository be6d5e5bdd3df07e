package dev.callboard.calls.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tells of most ids that a leaf does not hold them (a Bloom filter, five bits in one word each): what
 * keeps an id whose start has changed from being counted twice without a search through every leaf.
 */
final class IdFilter {

  /** Ids to a word: at four, one absent id in about 250 is taken for a present one. */
  private static final int PER_WORD = 4;

  private final ByteBuffer words;
  private final int size;

  /** Reads what {@link #of} wrote. */
  IdFilter(ByteBuffer words) {
    this.words = words.order(ByteOrder.LITTLE_ENDIAN);
    this.size = words.limit() / Long.BYTES;
  }

  static int bytes(int rows) {
    return (rows / PER_WORD + 1) * Long.BYTES;
  }

  static ByteBuffer of(long[] ids, int rows) {
    ByteBuffer out = ByteBuffer.allocate(bytes(rows)).order(ByteOrder.LITTLE_ENDIAN);
    int size = out.limit() / Long.BYTES;
    for (int i = 0; i < rows; i++) {
      long hash = Hashes.mix(ids[i]);
      int at = word(hash, size);
      out.putLong(at, out.getLong(at) | bits(hash));
    }
    return out;
  }

  boolean mayHold(long id) {
    long hash = Hashes.mix(id);
    long bits = bits(hash);
    return (words.getLong(word(hash, size)) & bits) == bits;
  }

  private static int word(long hash, int size) {
    return (int) (((hash >>> 32) * size) >>> 32) * Long.BYTES;
  }

  private static long bits(long hash) {
    return 1L << hash
        | 1L << (hash >> 6)
        | 1L << (hash >> 12)
        | 1L << (hash >> 18)
        | 1L << (hash >> 24);
  }
}
