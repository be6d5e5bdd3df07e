package dev.callboard.calls.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes of one page of rows, worked out against the leaves as they are. Used once. */
final class Edit {

  private final List<Leaf> leaves;
  private final Map<Long, Long> tailStarts;
  private final Map<Integer, LeafEdit> edits = new HashMap<>();
  private final int telling;
  private int changed;
  private int fresh;

  /**
   * Begins with no change.
   *
   * @param telling columns that say whether a row is another one
   * @param tailStarts the start of every row in a tail, by id; kept up to date here
   */
  Edit(List<Leaf> leaves, Map<Long, Long> tailStarts, int telling) {
    this.telling = telling;
    this.leaves = leaves;
    this.tailStarts = tailStarts;
  }

  /** Takes rows; of two with one id the later counts. */
  void put(List<long[]> rows) {
    Map<Long, long[]> latest = LinkedHashMap.newLinkedHashMap(rows.size());
    for (long[] row : rows) {
      latest.put(row[LeafFile.ID], row);
    }
    latest.values().forEach(this::put);
  }

  private void put(long[] row) {
    long start = row[LeafFile.START];
    long id = row[LeafFile.ID];
    int home = leafOf(leaves, start, id);
    Long known = tailStarts.get(id);
    if (known != null) {
      int at = leafOf(leaves, known, id);
      long[][] tail = leaves.get(at).tail();
      int place = Keys.find(tail, known, id);
      if (Arrays.equals(tail[place], 0, telling, row, 0, telling)) {
        return;
      }
      edit(at).dropped.add(id);
    } else if (!removeFromBase(home, row)) {
      return;
    }
    edit(home).added.add(row);
    tailStarts.put(id, start);
    changed++;
  }

  /** Returns false when the base holds exactly this row, which then stays. */
  private boolean removeFromBase(int home, long[] row) {
    Leaf leaf = leaves.get(home);
    int at = leaf.base().find(row[LeafFile.START], row[LeafFile.ID]);
    if (at >= 0 && edit(home).counts(at)) {
      if (leaf.base().equal(at, row, telling)) {
        return false;
      }
      edit(home).delete(at);
      return true;
    }
    for (int other = 0; other < leaves.size(); other++) {
      int moved = leaves.get(other).base().findId(row[LeafFile.ID]);
      if (moved >= 0 && edit(other).counts(moved)) {
        edit(other).delete(moved);
        return true;
      }
    }
    fresh++;
    return true;
  }

  private LeafEdit edit(int leaf) {
    return edits.computeIfAbsent(leaf, at -> new LeafEdit(leaves.get(at)));
  }

  /** How many rows are new or other than they were. */
  int changed() {
    return changed;
  }

  /** How many rows have an id that was not there. */
  int fresh() {
    return fresh;
  }

  /** The leaves with the changes made. */
  List<Leaf> apply() {
    if (changed == 0) {
      return leaves;
    }
    var result = new ArrayList<>(leaves);
    edits.forEach((at, edit) -> result.set(at, edit.apply()));
    return List.copyOf(result);
  }

  /** The place of the leaf that is for a key. */
  static int leafOf(List<Leaf> leaves, long start, long id) {
    int low = 1;
    int high = leaves.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Leaf leaf = leaves.get(middle);
      if (Keys.compare(leaf.lowStart(), leaf.lowId(), start, id) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low - 1;
  }

  /** The changes of one leaf. */
  private static final class LeafEdit {
    private final Leaf leaf;
    private final List<long[]> added = new ArrayList<>();
    private final Set<Long> dropped = new HashSet<>();
    private @Nullable Bits deleted;

    LeafEdit(Leaf leaf) {
      this.leaf = leaf;
    }

    boolean counts(int row) {
      return deleted == null ? leaf.counts(row) : !deleted.get(row);
    }

    void delete(int row) {
      if (deleted == null) {
        deleted =
            leaf.deleted() == null ? Bits.range(leaf.base().rows, 0, 0) : leaf.deleted().copy();
      }
      deleted.set(row);
    }

    Leaf apply() {
      return new Leaf(
          leaf.name(),
          leaf.lowStart(),
          leaf.lowId(),
          leaf.base(),
          deleted == null ? leaf.deleted() : deleted,
          added.isEmpty() && dropped.isEmpty() ? leaf.tail() : merged());
    }

    private long[][] merged() {
      long[][] old = dropped.isEmpty() ? leaf.tail() : withoutDropped();
      long[][] more = added.toArray(Leaf.NO_TAIL);
      Arrays.sort(more, Keys.ORDER);
      long[][] out = new long[old.length + more.length][];
      // Pages cover short spans: most of the tail lies before or behind, and is copied as it is.
      int from = more.length == 0 ? old.length : place(old, more[0]);
      int to = more.length == 0 ? old.length : place(old, more[more.length - 1]);
      System.arraycopy(old, 0, out, 0, from);
      int next = 0;
      int at = from;
      for (int i = from; i < to; i++) {
        while (Keys.ORDER.compare(more[next], old[i]) < 0) {
          out[at++] = more[next++];
        }
        out[at++] = old[i];
      }
      System.arraycopy(more, next, out, at, more.length - next);
      System.arraycopy(old, to, out, at + more.length - next, old.length - to);
      return out;
    }

    private static int place(long[][] rows, long[] row) {
      return -1 - Keys.find(rows, row[LeafFile.START], row[LeafFile.ID]);
    }

    private long[][] withoutDropped() {
      return Arrays.stream(leaf.tail())
          .filter(row -> !dropped.contains(row[LeafFile.ID]))
          .toArray(long[][]::new);
    }
  }
}
