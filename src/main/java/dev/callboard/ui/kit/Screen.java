package dev.callboard.ui.kit;

import java.util.List;
import javafx.scene.Parent;

/** One of the places the navigation leads to. */
public interface Screen {

  /** What is shown; the same node every time. */
  Parent root();

  /** Called when it comes into view. */
  default void shown() {}

  /** Called when it goes out of view; live updates end here. */
  default void hidden() {}

  /**
   * Where inside it one is, in a word only it understands; empty for its beginning. A screen that is
   * built anew, for another language, takes it up again.
   */
  default String place() {
    return "";
  }

  /** Goes to where an earlier one of its kind was; called before {@link #shown}. */
  default void resume(String place) {}

  /** The keys that do something here, in the order the shortcut sheet (F1) lists them. */
  default List<Shortcut> shortcuts() {
    return List.of();
  }

  /** Reads anew what it shows (F5). */
  default void refresh() {
    shown();
  }
}
