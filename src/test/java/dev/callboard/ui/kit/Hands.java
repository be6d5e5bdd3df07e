package dev.callboard.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** Mouse and keyboard of a test. What is clicked is looked up on the FX thread: scenes change under a search. */
public final class Hands extends FxRobot {

  @Override
  public FxRobot clickOn(String query, MouseButton... buttons) {
    try {
      Node node = FxThread.call(() -> lookup(query).query());
      clickOn(node, buttons);
      return this;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(query, e);
    }
  }
}
