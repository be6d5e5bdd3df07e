package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows notices at the window's left, where the side bar is empty between places and profile: clear of
 * the actions in the corners, of a table's pages and of the player.
 */
public final class NoticesView {

  private static final Duration STAY = Duration.seconds(7);

  private final Pile root = new Pile();
  private final Map<Notice, Node> nodes = new HashMap<>();
  private final Notices notices;
  private final Dialogs dialogs;
  private final Texts texts;

  /** Follows a list of notices. */
  public NoticesView(Notices notices, Dialogs dialogs, Texts texts) {
    this.notices = notices;
    this.dialogs = dialogs;
    this.texts = texts;
    root.getStyleClass().add("notices");
    root.setPickOnBounds(false);
    root.setAlignment(Pos.BOTTOM_LEFT);
    notices.shown().addListener(this::onChange);
  }

  /** The layer to put above the content; lets clicks through beside the notices. */
  public Parent root() {
    return root;
  }

  private void onChange(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      change.getRemoved().forEach(n -> root.getChildren().remove(nodes.remove(n)));
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void add(Notice notice) {
    Label text = Labels.wrapped(notice.text());
    // Where there is no room for all of it.
    text.setTooltip(new Tooltip(notice.text()));
    VBox words = new VBox(text);
    if (!notice.details().isEmpty()) {
      Hyperlink more = new Hyperlink(texts.get("kit.notice.details"));
      more.setMinHeight(Region.USE_PREF_SIZE);
      more.setOnAction(
          _ -> dialogs.details(texts.get("kit.notice.title"), notice.text(), notice.details()));
      words.getChildren().add(more);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = Icons.button(Feather.X, texts.get("kit.notice.close"));
    close.setOnAction(_ -> notices.dismiss(notice));
    HBox box = new HBox(words, close);
    box.getStyleClass().addAll("notice", notice.tone().styleClass());
    box.setMaxHeight(Region.USE_PREF_SIZE);
    nodes.put(notice, box);
    root.getChildren().add(box);
    if (!notice.stays()) {
      PauseTransition wait = new PauseTransition(STAY);
      wait.setOnFinished(_ -> notices.dismiss(notice));
      wait.play();
    }
  }

  /**
   * From below upwards, the newest first, below the places of the side bar. What finds no room waits
   * until a newer one is gone; a long one is cut short where it is the only one.
   */
  private static final class Pile extends VBox {

    @Override
    protected void layoutChildren() {
      Insets around = getInsets();
      double width = getWidth() - around.getLeft() - around.getRight();
      double bottom = getHeight() - around.getBottom();
      double room = bottom - around.getTop();
      boolean first = true;
      for (Node child : getManagedChildren().reversed()) {
        double wide = Math.min(child.prefWidth(-1), width);
        double wanted = child.prefHeight(wide);
        double high = first ? Math.clamp(room, child.minHeight(wide), wanted) : wanted;
        boolean fits = first || high <= room;
        child.setVisible(fits);
        if (fits) {
          bottom -= high;
          layoutInArea(child, around.getLeft(), bottom, wide, high, 0, HPos.LEFT, VPos.TOP);
          bottom -= getSpacing();
          room -= high + getSpacing();
        }
        first = false;
      }
    }
  }
}
