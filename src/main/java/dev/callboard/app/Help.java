package dev.callboard.app;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Overlay;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.ui.shell.Shell;
import dev.callboard.ui.shell.ShortcutSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What F1 shows: the keys of the screen one is at, of the profile, and of the window. */
final class Help {

  private final Overlay overlay;
  private final Texts texts;
  private final Supplier<@Nullable Shell> shell;
  private final Supplier<@Nullable Screen> screen;
  private final Runnable tour;

  /**
   * Builds it.
   *
   * @param shell gives the navigation of the opened profile; null while none is open
   * @param screen gives what is shown; the navigation, or something in its place
   * @param tour begins the tour of the opened profile
   */
  Help(
      Overlay overlay,
      Texts texts,
      Supplier<@Nullable Shell> shell,
      Supplier<@Nullable Screen> screen,
      Runnable tour) {
    this.overlay = overlay;
    this.texts = texts;
    this.shell = shell;
    this.screen = screen;
    this.tour = tour;
  }

  /** Listens for F1. */
  void follow(Parent root) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F1 && !overlay.showing()) {
            event.consume();
            show();
          }
        });
  }

  // What a key does where one is goes before what it does elsewhere.
  private static List<Shortcut> others(Shell open, List<Shortcut> here) {
    return open.shortcuts().stream()
        .filter(s -> here.stream().noneMatch(h -> h.keys().equals(s.keys())))
        .toList();
  }

  void show() {
    List<ShortcutSheet.Group> groups = new ArrayList<>();
    Shell open = shell.get();
    Screen shown = screen.get();
    boolean within = open != null && shown == open;
    if (!within && shown != null && !shown.shortcuts().isEmpty()) {
      groups.add(new ShortcutSheet.Group(texts.get("shell.keys.here"), shown.shortcuts()));
    }
    if (open != null && within) {
      List<Shortcut> here = open.shortcutsHere();
      groups.add(new ShortcutSheet.Group(open.hereTitle(), here));
      groups.add(new ShortcutSheet.Group(texts.get("shell.keys.profile"), others(open, here)));
    }
    groups.add(
        new ShortcutSheet.Group(
            texts.get("shell.keys.window"),
            List.of(
                Shortcut.listed("F1", texts.get("shell.key.help")),
                Shortcut.listed("Shortcut+Plus", texts.get("shell.key.larger")),
                Shortcut.listed("Shortcut+Minus", texts.get("shell.key.smaller")),
                Shortcut.listed("Shortcut+0", texts.get("shell.key.normal")),
                Shortcut.listed("Esc", texts.get("shell.key.escape")))));
    List<Button> actions = !within ? List.of() : List.of(tourButton());
    overlay.show(new ShortcutSheet(groups, texts, actions, overlay::close), () -> {});
  }

  private Button tourButton() {
    Button button = new Button(texts.get("shell.coach.again"));
    button.setId("shortcuts-tour");
    button.setOnAction(
        _ -> {
          overlay.close();
          tour.run();
        });
    return button;
  }
}
