package dev.callboard.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Sheets over the window's content, in place of owned windows: those crash natively when the program
 * ends on Linux, and are lost on other screens. Escape closes the topmost.
 */
public final class Overlay {

  private final StackPane layer = new StackPane();
  private final Deque<Sheet> open = new ArrayDeque<>();

  private record Sheet(Region content, Runnable dismissed, @Nullable Node focusBefore) {}

  /** Builds an empty, invisible layer. */
  public Overlay() {
    layer.getStyleClass().add("veil");
    layer.setId("overlay");
    layer.setAlignment(Pos.CENTER);
    layer.setVisible(false);
    layer.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    layer
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
              }
            });
  }

  /** The layer to put above everything else. */
  public Parent root() {
    return layer;
  }

  /** Whether a sheet is open. */
  public boolean showing() {
    return !open.isEmpty();
  }

  /**
   * Opens a sheet above all others.
   *
   * @param dismissed runs when it is closed by Escape; not by {@link #close}
   */
  public void show(Region content, Runnable dismissed) {
    if (!content.getStyleClass().contains("sheet")) {
      content.getStyleClass().add("sheet");
    }
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Node before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
    open.push(new Sheet(content, dismissed, before));
    layer.getChildren().setAll(content);
    layer.setVisible(true);
    focusInto(content);
  }

  /** Closes the topmost sheet, if any. */
  public void close() {
    if (open.isEmpty()) {
      return;
    }
    Sheet closed = open.pop();
    Sheet below = open.peek();
    layer.getChildren().clear();
    if (below != null) {
      layer.getChildren().add(below.content());
    }
    layer.setVisible(below != null);
    if (closed.focusBefore() != null) {
      closed.focusBefore().requestFocus();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && showing()) {
      event.consume();
      Runnable dismissed = open.getFirst().dismissed();
      close();
      dismissed.run();
    }
  }

  private void keepFocus(@Nullable Node owner) {
    if (showing() && owner != null && !inside(owner)) {
      focusInto(open.getFirst().content());
    }
  }

  private boolean inside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == layer) {
        return true;
      }
    }
    return false;
  }

  /** Focuses the first control inside. */
  static void focusInto(Parent content) {
    first(content).requestFocus();
  }

  private static Node first(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isFocusTraversable() && !child.isDisabled()) {
        return child;
      }
      if (child instanceof Parent inner) {
        Node found = first(inner);
        if (found != inner) {
          return found;
        }
      }
    }
    return parent;
  }
}
