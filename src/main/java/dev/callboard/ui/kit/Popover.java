package dev.callboard.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A small panel that hangs below a control and goes when one clicks elsewhere. */
public final class Popover {

  private @Nullable Popup open;

  /** Shows content below a node; closes first when it is open already. */
  public void show(Node below, Region content) {
    hide();
    if (!content.getStyleClass().contains("popover")) {
      content.getStyleClass().add("popover");
    }
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    StackPane holder = new StackPane(content);
    holder.setStyle(below.getScene().getRoot().getStyle());
    holder.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            hide();
          }
        });
    popup.getContent().add(holder);
    Window window = below.getScene().getWindow();
    Bounds at = below.localToScreen(below.getBoundsInLocal());
    popup.getScene().getStylesheets().setAll(below.getScene().getStylesheets());
    popup.getScene().setUserAgentStylesheet(below.getScene().getUserAgentStylesheet());
    popup.show(window, at.getMinX(), at.getMaxY() + 4);
    open = popup;
  }

  /** Closes the panel, if it is open. */
  public void hide() {
    if (open != null) {
      open.hide();
      open = null;
    }
  }
}
