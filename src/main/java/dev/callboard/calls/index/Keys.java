package dev.callboard.calls.index;

import java.util.Comparator;

/** The order of rows: by start, then by id. */
final class Keys {

  static final Comparator<long[]> ORDER =
      (a, b) -> compare(a[LeafFile.START], a[LeafFile.ID], b[LeafFile.START], b[LeafFile.ID]);

  private Keys() {}

  static int compare(long start, long id, long otherStart, long otherId) {
    int byStart = Long.compare(start, otherStart);
    return byStart != 0 ? byStart : Long.compare(id, otherId);
  }

  /** The place of a key among rows in order, or {@code -1 - } where it would be. */
  static int find(long[][] rows, long start, long id) {
    int low = 0;
    int high = rows.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long[] row = rows[middle];
      int order = compare(row[LeafFile.START], row[LeafFile.ID], start, id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }
}
