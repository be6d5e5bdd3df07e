package dev.callboard.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that are only an icon. */
public final class Icons {

  private Icons() {}

  /** An icon in the size and colour of the sheet. */
  public static FontIcon of(Ikon icon) {
    return new FontIcon(icon);
  }

  /** A quiet button with an icon only; its meaning is its tooltip and accessible text. */
  public static Button button(Ikon icon, String meaning) {
    Button button = new Button(meaning, of(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("quiet");
    button.setAccessibleText(meaning);
    button.setTooltip(new Tooltip(meaning));
    return button;
  }
}
