package dev.callboard.ui.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a page as they come in: in parts, and again whenever something changed. Rows that stay
 * as they are cost the table nothing; few new ones cost little.
 */
final class RowList {

  /** So many changes are cheaper made one by one than by giving the table all rows anew. */
  private static final int FEW = 48;

  private final ObservableList<CallRow> rows = FXCollections.observableArrayList();

  ObservableList<CallRow> rows() {
    return rows;
  }

  void clear() {
    rows.clear();
  }

  /** Shows exactly these. */
  void show(List<CallRow> fresh) {
    place(0, fresh, fresh.size());
  }

  /**
   * Puts a part of a page in its place.
   *
   * @param at where it begins
   * @param expected how many rows the page will have; those beyond go
   */
  void place(int at, List<CallRow> part, int expected) {
    List<CallRow> next = new ArrayList<>(rows.subList(0, Math.min(at, rows.size())));
    next.addAll(part);
    int end = at + part.size();
    if (end < Math.min(rows.size(), expected)) {
      next.addAll(rows.subList(end, Math.min(rows.size(), expected)));
    }
    change(next);
  }

  private void change(List<CallRow> next) {
    if (rows.isEmpty() || next.isEmpty() || !stepByStep(next)) {
      rows.setAll(next);
    }
  }

  /** A step that makes the rows more like those wanted. */
  private sealed interface Step {
    record Replace(int at, CallRow row) implements Step {}

    record Insert(int at, List<CallRow> rows) implements Step {}

    record Remove(int from, int to) implements Step {}
  }

  /** Returns false, and changes nothing, where too much is different or in another order. */
  private boolean stepByStep(List<CallRow> next) {
    Optional<List<Step>> found = steps(next);
    if (found.isEmpty()) {
      return false;
    }
    for (Step step : found.get()) {
      switch (step) {
        case Step.Replace(int at, CallRow row) -> rows.set(at, row);
        case Step.Insert(int at, List<CallRow> fresh) -> rows.addAll(at, fresh);
        case Step.Remove(int from, int to) -> rows.remove(from, to);
      }
    }
    return true;
  }

  /** The steps in the order they are made; empty where there is no short way. */
  private Optional<List<Step>> steps(List<CallRow> next) {
    Set<Long> wanted = ids(next);
    Set<Long> present = ids(rows);
    List<Step> steps = new ArrayList<>();
    int old = 0;
    int at = 0;
    while ((old < rows.size() || at < next.size()) && steps.size() <= FEW) {
      int gone = old;
      while (gone < rows.size() && !wanted.contains(rows.get(gone).id())) {
        gone++;
      }
      int come = at;
      while (come < next.size() && !present.contains(next.get(come).id())) {
        come++;
      }
      if (gone > old) {
        steps.add(new Step.Remove(at, at + gone - old));
        old = gone;
      } else if (come > at) {
        steps.add(new Step.Insert(at, List.copyOf(next.subList(at, come))));
        at = come;
      } else if (old < rows.size() && at < next.size() && rows.get(old).id() == next.get(at).id()) {
        if (!rows.get(old).equals(next.get(at))) {
          steps.add(new Step.Replace(at, next.get(at)));
        }
        old++;
        at++;
      } else {
        // Known rows in another order: no short way.
        return Optional.empty();
      }
    }
    return steps.size() <= FEW ? Optional.of(steps) : Optional.empty();
  }

  private static Set<Long> ids(List<CallRow> rows) {
    Set<Long> ids = HashSet.newHashSet(rows.size());
    rows.forEach(row -> ids.add(row.id()));
    return ids;
  }
}
