package dev.callboard.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** How what scrolls is drawn. */
public final class Viewports {

  private Viewports() {}

  /**
   * Draws what is in sight directly. The toolkit keeps a picture of it instead, so that it may be moved while
   * one scrolls: four megabytes for each screen, drawn twice when it changes, for what seldom scrolls.
   */
  public static void direct(ScrollPane pane) {
    pane.skinProperty()
        .subscribe(
            skin -> {
              Node viewport = skin == null ? null : pane.lookup(".viewport");
              if (viewport != null) {
                viewport.setCache(false);
              }
            });
  }
}
