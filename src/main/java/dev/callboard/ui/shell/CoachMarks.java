package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Labels;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A short walk over the real window: a ring around one thing after the other and a few words beside
 * it. Everything below stays usable; Escape ends it.
 */
public final class CoachMarks extends Pane {

  private static final double GAP = 12;

  private final Texts texts;
  private final BooleanSupplier covered;
  private final Region ring = new Region();
  private final Label words = Labels.wrapped("");
  private final Label count = Labels.of("", "muted", "small");
  private final Button skip = new Button();
  private final Button next = new Button();
  private final VBox bubble;
  private List<Step> steps = List.of();
  private Consumer<Boolean> ended = _ -> {};
  private int at;

  /**
   * One thing that is shown.
   *
   * @param target id of the control it is about, without the hash
   * @param text what it is for, one or two short sentences
   */
  public record Step(String target, String text) {}

  /**
   * Builds it, invisible.
   *
   * @param covered whether a sheet lies over the window, which Escape then belongs to
   */
  public CoachMarks(Texts texts, BooleanSupplier covered) {
    this.texts = texts;
    this.covered = covered;
    setPickOnBounds(false);
    setVisible(false);
    ring.getStyleClass().add("coach-ring");
    ring.setMouseTransparent(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    skip.setId("coach-skip");
    skip.getStyleClass().add("quiet");
    skip.setOnAction(_ -> end(false));
    next.setId("coach-next");
    next.getStyleClass().add("accent");
    next.setOnAction(_ -> forward());
    HBox buttons = Cards.row(count, Cards.spacer(), skip, next);
    bubble = new VBox(words, buttons);
    bubble.setId("coach");
    bubble.getStyleClass().add("coach");
    getChildren().addAll(ring, bubble);
    sceneProperty().subscribe(this::listen);
  }

  /**
   * Begins a walk; one under way ends.
   *
   * @param steps at least one; one whose target is not shown is passed over
   * @param lastAction label of the button that ends the last step
   * @param ended is told at the end whether it was walked to its last button
   */
  public void begin(List<Step> steps, String lastAction, Consumer<Boolean> ended) {
    this.steps = List.copyOf(steps);
    this.ended = ended;
    at = -1;
    skip.setText(texts.get("shell.coach.skip"));
    next.setUserData(lastAction);
    setVisible(true);
    forward();
    next.requestFocus();
  }

  /** Ends a walk without telling anyone; does nothing when there is none. */
  public void stop() {
    steps = List.of();
    setVisible(false);
  }

  @Override
  protected void layoutChildren() {
    Bounds target = target();
    if (!isVisible() || target == null) {
      return;
    }
    ring.resizeRelocate(
        target.getMinX() - 3, target.getMinY() - 3, target.getWidth() + 6, target.getHeight() + 6);
    double width = Math.min(bubble.prefWidth(-1), getWidth() - 2 * GAP);
    double height = bubble.prefHeight(width);
    boolean beside = target.getMaxX() + GAP + width + GAP < getWidth();
    double x = beside ? target.getMaxX() + GAP : target.getMinX();
    double y = beside ? target.getMinY() : target.getMaxY() + GAP;
    if (y + height + GAP > getHeight()) {
      y = beside ? getHeight() - height - GAP : target.getMinY() - GAP - height;
    }
    bubble.resizeRelocate(
        Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)),
        Math.max(GAP, y),
        width,
        height);
  }

  private void forward() {
    do {
      at++;
    } while (at < steps.size() && target() == null);
    if (at >= steps.size()) {
      end(true);
      return;
    }
    words.setText(steps.get(at).text());
    count.setText(texts.get("shell.coach.count", at + 1, steps.size()));
    boolean last = at == steps.size() - 1;
    next.setText(last ? (String) next.getUserData() : texts.get("shell.coach.next"));
    requestLayout();
  }

  private void end(boolean whole) {
    stop();
    ended.accept(whole);
  }

  private @Nullable Bounds target() {
    Scene scene = getScene();
    if (scene == null || at < 0 || at >= steps.size()) {
      return null;
    }
    Node node = scene.lookup("#" + steps.get(at).target());
    return node == null || !node.isVisible()
        ? null
        : sceneToLocal(node.localToScene(node.getBoundsInLocal()));
  }

  private void listen(@Nullable Scene scene) {
    if (scene != null) {
      scene.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (isVisible() && event.getCode() == KeyCode.ESCAPE && !covered.getAsBoolean()) {
              event.consume();
              end(false);
            }
          });
    }
  }
}
