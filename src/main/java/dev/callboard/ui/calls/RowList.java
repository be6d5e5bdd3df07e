package dev.callboard.ui.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a page as they come in: in parts, and again whenever something changed. Rows that stay
 * as they are cost the table nothing.
 */
final class RowList {

  /** So many rows are cheaper replaced one by one than all at once. */
  private static final int FEW = 24;

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
    int common = Math.min(rows.size(), next.size());
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < common && different.size() <= FEW; i++) {
      if (!Objects.equals(rows.get(i), next.get(i))) {
        different.add(i);
      }
    }
    if (different.size() > FEW) {
      rows.setAll(next);
      return;
    }
    different.forEach(i -> rows.set(i, next.get(i)));
    if (rows.size() > next.size()) {
      rows.remove(next.size(), rows.size());
    } else if (rows.size() < next.size()) {
      rows.addAll(next.subList(rows.size(), next.size()));
    }
  }
}
