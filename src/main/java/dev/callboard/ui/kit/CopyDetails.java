package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;

/** Copies technical details for whoever helps: without secrets, and of numbers only the end. */
public final class CopyDetails {

  private CopyDetails() {}

  /** The button that does it. */
  public static Button button(Texts texts, String details) {
    String harmless = Harmless.of(details);
    Button copy = new Button(texts.get("kit.dialog.copy"));
    copy.setId("copy-details");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, harmless)));
    return copy;
  }
}
