package dev.callboard.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What controls say when the pointer rests on them. The toolkit's tooltip is a window of its own; a
 * screen has dozens, of which most are never seen, so each is made when the pointer first comes.
 */
public final class Tips {

  private Tips() {}

  /**
   * Gives a control its words, or other words than before; assistive technology reads them too.
   *
   * @param text empty for none
   */
  public static void on(Control control, String text) {
    if (!text.equals(control.getAccessibleText())) {
      control.setAccessibleHelp(text);
    }
    if (control.getProperties().put(Tips.class, text) == null) {
      control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make(control));
    } else if (control.getTooltip() != null) {
      make(control);
    }
  }

  private static void make(Control control) {
    String text = String.valueOf(control.getProperties().get(Tips.class));
    if (text.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(text));
    } else {
      control.getTooltip().setText(text);
    }
  }
}
