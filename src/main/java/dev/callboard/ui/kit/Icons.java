package dev.callboard.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/** Icons, and buttons that are only an icon. */
public final class Icons {

  private static final double UNTIL_THE_SHEET_SAYS = 15;

  private Icons() {}

  /** An icon in the size and colour of the sheet. */
  public static Text of(Ikon icon) {
    Text glyph = new Text(Character.toString(icon.getCode()));
    // A control measures its icon before the sheet has reached it: in the usual face, the toolkit
    // would
    // look for the sign in every font of the machine.
    glyph.setFont(Font.font("FeatherIcons", UNTIL_THE_SHEET_SAYS));
    glyph.getStyleClass().add("icon");
    return glyph;
  }

  /** A quiet button with an icon only; its meaning is its tooltip and accessible text. */
  public static Button button(Ikon icon, String meaning) {
    Button button = new Button(meaning, of(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("quiet");
    button.setAccessibleText(meaning);
    Tips.on(button, meaning);
    return button;
  }
}
