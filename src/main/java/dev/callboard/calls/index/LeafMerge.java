package dev.callboard.calls.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Brings the tail of a leaf into files: the leaf's own, written anew, or further ones. */
final class LeafMerge {

  /** Most rows of a file: small enough to be rewritten in a fraction of a second. */
  private final int most;

  private final Namer namer;

  /** Makes leaves of at most so many rows. */
  LeafMerge(int most, Namer namer) {
    this.most = most;
    this.namer = namer;
  }

  /** Writes a file of a new name. */
  @FunctionalInterface
  interface Namer {
    Leaf write(int rows, LeafWriter.Source source) throws IOException;
  }

  /** The leaves that take the place of one; none when nothing of it counts any more. */
  List<Leaf> merge(Leaf leaf) throws IOException {
    LeafFile base = leaf.base();
    long[][] tail = leaf.tail();
    if (leaf.deleted() == null && base.rows >= most / 3 && tail.length >= most / 4) {
      if (Keys.ORDER.compare(tail[0], base.row(base.rows - 1)) > 0) {
        List<Leaf> after = write(base, order(tail), tail);
        after.addFirst(Leaf.of(leaf.name(), base));
        return after;
      }
      if (Keys.ORDER.compare(tail[tail.length - 1], base.row(0)) < 0) {
        List<Leaf> before = write(base, order(tail), tail);
        before.add(Leaf.of(leaf.name(), base));
        return before;
      }
    }
    return write(base, order(leaf), tail);
  }

  private List<Leaf> write(LeafFile base, int[] order, long[][] tail) throws IOException {
    var written = new ArrayList<Leaf>();
    int files = (order.length + most - 1) / most;
    for (int file = 0; file < files; file++) {
      int from = (int) ((long) order.length * file / files);
      int to = (int) ((long) order.length * (file + 1) / files);
      written.add(
          namer.write(to - from, (column, out) -> fill(base, tail, order, from, column, out)));
    }
    return written;
  }

  private static void fill(
      LeafFile base, long[][] tail, int[] order, int from, int ordinal, long[] out) {
    Column column = base.column(ordinal);
    for (int i = 0; i < out.length; i++) {
      int row = order[from + i];
      out[i] = row >= 0 ? column.value(row) : tail[-1 - row][ordinal];
    }
  }

  /** Tail rows alone: row i of the tail as {@code -1 - i}. */
  private static int[] order(long[][] tail) {
    int[] order = new int[tail.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = -1 - i;
    }
    return order;
  }

  /** Base and tail together in order of their keys, without what no longer counts. */
  private static int[] order(Leaf leaf) {
    LeafFile base = leaf.base();
    long[][] tail = leaf.tail();
    int[] order = new int[leaf.rows()];
    int next = 0;
    int late = 0;
    for (int row = 0; row < base.rows; row++) {
      if (leaf.counts(row)) {
        while (late < tail.length
            && Keys.compare(
                    tail[late][LeafFile.START],
                    tail[late][LeafFile.ID],
                    base.start(row),
                    base.id(row))
                < 0) {
          order[next++] = -1 - late++;
        }
        order[next++] = row;
      }
    }
    while (late < tail.length) {
      order[next++] = -1 - late++;
    }
    return order;
  }
}
