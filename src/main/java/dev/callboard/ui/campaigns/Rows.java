package dev.callboard.ui.campaigns;

import java.util.List;
import javafx.collections.ObservableList;

/** Brings a list up to date row by row, so that selection and scrolling stay where they are. */
final class Rows {

  private Rows() {}

  static <T> void replace(ObservableList<T> shown, List<T> now) {
    if (shown.size() != now.size()) {
      shown.setAll(now);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!shown.get(i).equals(now.get(i))) {
        shown.set(i, now.get(i));
      }
    }
  }
}
