package dev.callboard.ui.kit;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key that does something, as the shortcut sheet (F1) lists it. A screen returns its own from {@link
 * Screen#shortcuts}, and hands its key events to {@link #run}, so that what is listed is what works:
 *
 * <pre>Shortcut.of("Shortcut+N", texts.get("campaigns.key.new"), this::newCampaign)</pre>
 *
 * @param keys the platform's shortcut key is named {@code Shortcut}
 * @param text what it does, a few words
 * @param action does it; null where a control does it by itself and it is only to be listed
 */
public record Shortcut(KeyCombination keys, String text, @Nullable Runnable action) {

  /**
   * A key with its action.
   *
   * @param keys as {@link KeyCombination#valueOf} reads them: {@code F8}, {@code Shortcut+N}
   */
  public static Shortcut of(String keys, String text, Runnable action) {
    return new Shortcut(KeyCombination.valueOf(keys), text, action);
  }

  /** A key that a control answers to by itself. */
  public static Shortcut listed(String keys, String text) {
    return new Shortcut(KeyCombination.valueOf(keys), text, null);
  }

  /** Runs the action of the first that matches, and consumes the event then. */
  public static void run(List<Shortcut> shortcuts, KeyEvent event) {
    for (Shortcut shortcut : shortcuts) {
      Runnable action = shortcut.action();
      if (action != null && shortcut.keys().match(event)) {
        event.consume();
        action.run();
        return;
      }
    }
  }
}
