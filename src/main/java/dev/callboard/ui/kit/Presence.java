package dev.callboard.ui.kit;

import javafx.scene.Node;

/** Whether a part is there at all: what is hidden takes no room either. */
public final class Presence {

  private Presence() {}

  /** Shows a part, or takes it out of the layout. */
  public static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
