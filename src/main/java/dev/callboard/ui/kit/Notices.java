package dev.callboard.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages on show; oldest first. On the FX thread. */
public final class Notices {

  private static final int MOST = 4;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);

  /** What is on show; read-only. */
  public ObservableList<Notice> shown() {
    return readOnly;
  }

  /** Something went as wished. Leaves by itself. */
  public void good(String text) {
    show(new Notice(Tone.GOOD, text, "", false));
  }

  /** Something worth knowing. Leaves by itself. */
  public void info(String text) {
    show(new Notice(Tone.INFO, text, "", false));
  }

  /** Something needs a look. Stays. */
  public void warn(String text) {
    show(new Notice(Tone.WARN, text, "", true));
  }

  /**
   * Something went wrong. Stays.
   *
   * @param details technical words for a details pane, without secrets and numbers
   * @return what is shown, to {@link #dismiss} it once it is so no more
   */
  public Notice bad(String text, String details) {
    Notice notice = new Notice(Tone.BAD, text, details, true);
    show(notice);
    return notice;
  }

  /** Shows a notice; the oldest leaves when there are too many. */
  public void show(Notice notice) {
    shown.remove(notice);
    if (shown.size() == MOST) {
      shown.removeFirst();
    }
    shown.add(notice);
  }

  /** Takes a notice away. */
  public void dismiss(Notice notice) {
    shown.remove(notice);
  }
}
