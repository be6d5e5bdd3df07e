package dev.callboard.calls.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one range of keys: a file of most of them, which of those no longer count, and a tail of
 * the newest, in order. Immutable: a change makes another leaf, so that a query sees one state of all.
 *
 * @param name of the file; null while there is none
 * @param lowStart least key the leaf is for, its start
 * @param lowId least key the leaf is for, its id
 * @param base rows in the file
 * @param deleted rows of the base that no longer count; null for none
 * @param tail rows not in the file yet, in order of their keys
 */
record Leaf(
    @Nullable String name,
    long lowStart,
    long lowId,
    LeafFile base,
    @Nullable Bits deleted,
    long[][] tail) {

  static final long[][] NO_TAIL = {};

  /** A leaf as its file has it. */
  static Leaf of(String name, LeafFile base) {
    return new Leaf(name, base.start(0), base.id(0), base, null, NO_TAIL);
  }

  /** A leaf of nothing, for every key. */
  static Leaf empty(int columns) {
    return new Leaf(null, Long.MIN_VALUE, Long.MIN_VALUE, LeafFile.empty(columns), null, NO_TAIL);
  }

  boolean changed() {
    return deleted != null || tail.length > 0;
  }

  boolean counts(int row) {
    return deleted == null || !deleted.get(row);
  }

  /** How many rows count. */
  int rows() {
    return base.rows - (deleted == null ? 0 : deleted.count()) + tail.length;
  }

  /** One value of the row with a key; empty when there is none. */
  OptionalLong value(long start, long id, int column) {
    int late = Keys.find(tail, start, id);
    if (late >= 0) {
      return OptionalLong.of(tail[late][column]);
    }
    int row = base.find(start, id);
    return row >= 0 && counts(row)
        ? OptionalLong.of(base.column(column).value(row))
        : OptionalLong.empty();
  }

  /** The rows that meet every criterion; null when there are none. */
  @Nullable Part select(List<Criterion> criteria) {
    Bits bits = fromBase(criteria);
    long[][] rows = fromTail(criteria);
    if (bits == null && rows.length == 0) {
      return null;
    }
    return new Part(base, bits == null ? Bits.range(base.rows, 0, 0) : bits, rows);
  }

  private @Nullable Bits fromBase(List<Criterion> criteria) {
    int from = 0;
    int to = base.rows;
    var others = new ArrayList<Criterion>();
    for (Criterion criterion : criteria) {
      Column column = base.column(criterion.column());
      if (criterion instanceof Criterion.Between(int ordinal, long low, long high)) {
        if (high < column.least || low > column.greatest) {
          return null;
        }
        if (ordinal == LeafFile.ID && low == high && !base.mayHold(low)) {
          return null;
        }
        if (ordinal == LeafFile.START) {
          from = Math.max(from, column.lowerBound(low));
          to = high == Long.MAX_VALUE ? to : Math.min(to, column.lowerBound(high + 1));
          continue;
        }
      }
      others.add(criterion);
    }
    if (from >= to) {
      return null;
    }
    Bits bits = Bits.range(base.rows, from, to);
    if (deleted != null) {
      bits.andNot(deleted);
    }
    for (Criterion criterion : others) {
      base.column(criterion.column()).keep(criterion, bits);
    }
    return bits;
  }

  private long[][] fromTail(List<Criterion> criteria) {
    if (tail.length == 0 || criteria.isEmpty()) {
      return tail;
    }
    var found = new ArrayList<long[]>();
    for (long[] row : tail) {
      if (accepted(criteria, row)) {
        found.add(row);
      }
    }
    return found.toArray(NO_TAIL);
  }

  static boolean accepted(List<Criterion> criteria, long[] row) {
    for (Criterion criterion : criteria) {
      if (!criterion.accepts(row[criterion.column()])) {
        return false;
      }
    }
    return true;
  }
}
