package dev.callboard.calls;

import dev.callboard.journal.Position;

/**
 * Where a record lies: the place of its page in the record log and its number on it, as one number.
 * Records of a page are numbered from 0 in order of start and id; a block of the database holds 64 of
 * them under the location of its first. Whoever reads the log again comes to the same locations.
 */
final class Location {

  /** Records to a block: a row costs the reading of one, so it is small; it is packed, so not too small. */
  static final int BLOCK = 64;

  /** Most records of one page; the platform documents 1000. */
  static final int MOST = 1 << 16;

  private static final int OFFSET_BITS = 26;
  private static final int NUMBER_BITS = 16;

  private Location() {}

  /** A frame begins before a segment is full, which is at 2²⁶ bytes. */
  static long of(Position page, int number) {
    return (page.segment() << OFFSET_BITS | page.offset()) << NUMBER_BITS | number;
  }

  /** Behind every record of the pages before a place, not behind any other. */
  static long of(Position place) {
    return of(new Position(place.segment(), Math.min(place.offset(), (1 << OFFSET_BITS) - 1)), 0);
  }

  /** The block a record is in. */
  static long block(long location) {
    return location & -BLOCK;
  }

  /** The place of a record in its block. */
  static int slot(long location) {
    return (int) location & BLOCK - 1;
  }
}
