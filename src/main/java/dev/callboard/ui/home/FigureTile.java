package dev.callboard.ui.home;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A figure under its name that leads to what it counts. A box and not a button: its name may wrap,
 * and the height of a button does not follow its width.
 */
final class FigureTile extends VBox {

  private final Runnable door;

  FigureTile(Runnable door, Node... content) {
    super(content);
    this.door = door;
    getStyleClass().addAll("card", "tile", "tile-button");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setMaxWidth(Double.MAX_VALUE);
    // Tiles in a row share its width evenly, whatever their words.
    setPrefWidth(1);
    HBox.setHgrow(this, Priority.ALWAYS);
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> door.run());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      door.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      door.run();
    }
  }
}
