package dev.callboard.ui.shell;

import dev.callboard.ui.kit.NoticesView;
import dev.callboard.ui.kit.Overlay;
import dev.callboard.ui.kit.Screen;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's layers: a screen, notices over it, sheets over everything. */
public final class Frame {

  private final StackPane root = new StackPane();
  private final Pane place = new StackPane();
  private @Nullable Screen current;

  /** Stacks the layers. */
  public Frame(NoticesView notices, Overlay overlay) {
    root.getChildren().addAll(place, notices.root(), overlay.root());
    root.sceneProperty().subscribe(this::keepFocus);
  }

  /** Keys go to nobody, not even to the window's own shortcuts, where nothing has the focus. */
  private void keepFocus(@Nullable Scene scene) {
    if (scene != null) {
      scene
          .focusOwnerProperty()
          .subscribe(
              owner -> {
                if (owner == null && current != null) {
                  current.root().requestFocus();
                }
              });
    }
  }

  /** The root of the scene. */
  public Parent root() {
    return root;
  }

  /** Lays something over the screens and the notices, below the sheets. */
  public void above(Node layer) {
    root.getChildren().add(root.getChildren().size() - 1, layer);
  }

  /** The screen that is shown; null before the first. */
  public @Nullable Screen current() {
    return current;
  }

  /** Puts a screen in place of the present one. */
  public void show(Screen screen) {
    if (current != null) {
      current.hidden();
    }
    current = screen;
    place.getChildren().setAll(screen.root());
    screen.shown();
  }
}
