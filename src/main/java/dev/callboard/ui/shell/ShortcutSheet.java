package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Shortcut;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys that work here and those that work everywhere, and the way back to the tour (F1). */
public final class ShortcutSheet extends VBox {

  /**
   * Keys under a title.
   *
   * @param title whose keys they are
   */
  public record Group(String title, List<Shortcut> shortcuts) {
    public Group {
      shortcuts = List.copyOf(shortcuts);
    }
  }

  /**
   * Lists them.
   *
   * @param groups one without keys is left out
   * @param actions buttons beside the one that closes
   * @param close closes the sheet
   */
  public ShortcutSheet(List<Group> groups, Texts texts, List<Button> actions, Runnable close) {
    setId("shortcuts");
    VBox lists = new VBox();
    lists.getStyleClass().add("shortcut-groups");
    groups.stream()
        .filter(g -> !g.shortcuts().isEmpty())
        .forEach(g -> lists.getChildren().addAll(Labels.heading(g.title()), grid(g)));
    ScrollPane scroll = new ScrollPane(lists);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    Button done = new Button(texts.get("kit.dialog.close"));
    done.setId("shortcuts-close");
    done.setDefaultButton(true);
    done.setOnAction(_ -> close.run());
    HBox buttons = new HBox();
    buttons.getChildren().addAll(actions);
    buttons.getChildren().add(done);
    buttons.getStyleClass().add("buttons");
    getChildren().addAll(Labels.title(texts.get("shell.keys.title")), scroll, buttons);
  }

  private static GridPane grid(Group group) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcut-grid");
    int row = 0;
    for (Shortcut shortcut : group.shortcuts()) {
      Label keys = Labels.of(shortcut.keys().getDisplayText(), "key-cap");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      Label words = Labels.wrapped(shortcut.text());
      words.setMinHeight(Region.USE_PREF_SIZE);
      grid.addRow(row++, keys, words);
    }
    return grid;
  }
}
