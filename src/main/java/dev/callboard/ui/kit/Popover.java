package dev.callboard.ui.kit;

import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A small panel that hangs below a control and goes when one clicks elsewhere, presses Escape or
 * Enter, or makes a choice. It lies in the window's own scene, whose root must be a {@link Pane}:
 * owned pop-up windows crash natively when the program ends on Linux.
 */
public final class Popover {

  /** User data of a radio button whose choice needs more input, so that the panel stays. */
  public static final String STAYS = "stays";

  private static final double GAP = 4;
  private static final double MARGIN = 8;

  private @Nullable Pane layer;
  private @Nullable Node owner;
  private Subscription focus = Subscription.EMPTY;

  /** Shows content below a node of a shown scene. */
  public void show(Node below, Region content) {
    hide();
    Pane root = (Pane) below.getScene().getRoot();
    if (!content.getStyleClass().contains("popover")) {
      content.getStyleClass().add("popover");
    }
    Pane over = new Pane(content);
    over.setManaged(false);
    over.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    over.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hideUnlessInside(e, content));
    over.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    over.addEventHandler(ActionEvent.ACTION, this::onChoice);
    root.getChildren().add(over);
    layer = over;
    owner = below;
    over.applyCss();
    content.autosize();
    Point2D at = below.localToScene(0, below.getBoundsInLocal().getHeight() + GAP);
    content.relocate(
        Math.max(MARGIN, Math.min(at.getX(), root.getWidth() - content.getWidth() - MARGIN)),
        Math.max(MARGIN, Math.min(at.getY(), root.getHeight() - content.getHeight() - MARGIN)));
    Overlay.focusInto(content);
    // A screen that makes room for another, by a key for example, takes its panel with it.
    focus =
        Subscription.combine(
            below.getScene().focusOwnerProperty().subscribe(now -> hideIfLeft(now, over)),
            below.sceneProperty().subscribe(this::hideIfGone));
  }

  /** Closes the panel, if it is open, and gives the focus back to what it hung below. */
  public void hide() {
    Node below = owner;
    remove();
    if (below != null) {
      below.requestFocus();
    }
  }

  private void remove() {
    Pane over = layer;
    if (over == null) {
      return;
    }
    layer = null;
    owner = null;
    focus.unsubscribe();
    over.getChildren().clear();
    if (over.getParent() instanceof Pane root) {
      root.getChildren().remove(over);
    }
  }

  /** Whoever went elsewhere, by keyboard too, is done with the panel. */
  private void hideIfLeft(@Nullable Node now, Pane over) {
    for (Node at = now; at != null; at = at.getParent()) {
      if (at == over) {
        return;
      }
    }
    if (now != null) {
      remove();
    }
  }

  private void hideIfGone(@Nullable Scene scene) {
    if (scene == null) {
      remove();
    }
  }

  private void hideUnlessInside(MouseEvent event, Region content) {
    if (!content.getBoundsInParent().contains(event.getX(), event.getY())) {
      hide();
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
      hide();
      event.consume();
    }
  }

  private void onChoice(ActionEvent event) {
    if (event.getTarget() instanceof RadioButton choice && choice.getUserData() != STAYS) {
      hide();
    }
  }
}
