package dev.callboard.ui.kit;

import javafx.scene.Parent;

/** One of the places the navigation leads to. */
public interface Screen {

  /** What is shown; the same node every time. */
  Parent root();

  /** Called when it comes into view. */
  default void shown() {}

  /** Called when it goes out of view; live updates end here. */
  default void hidden() {}

  /** Reads anew what it shows (F5). */
  default void refresh() {
    shown();
  }
}
