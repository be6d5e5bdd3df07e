package dev.callboard.ui.campaigns;

import java.util.function.Predicate;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/** A text field that lets somebody else take what is too long for it. */
final class PasteArea extends TextArea {

  private final Predicate<String> taker;

  /**
   * Empty.
   *
   * @param taker takes a pasted text and says whether it did
   */
  PasteArea(Predicate<String> taker) {
    this.taker = taker;
  }

  @Override
  public void paste() {
    @Nullable String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || !taker.test(pasted)) {
      super.paste();
    }
  }
}
