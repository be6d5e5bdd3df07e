package dev.callboard.app.tour;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** Hands and eyes on a window: finds controls by id, acts on the FX thread, waits for effects. */
final class Robot {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Supplier<Scene> scene;

  Robot(Supplier<Scene> scene) {
    this.scene = scene;
  }

  /** Presses a button that is shown and enabled, waiting until it is. */
  void press(String id) throws Exception {
    await(id + " can be pressed", () -> ready(id));
    onFx(
        () -> {
          ((ButtonBase) node(id)).fire();
          return null;
        });
  }

  /** Presses a box unless it is ticked. */
  void tick(String id) throws Exception {
    await(id + " can be ticked", () -> ready(id));
    if (!onFx(() -> ((CheckBox) node(id)).isSelected())) {
      press(id);
    }
  }

  /** Replaces the text of a field. */
  void type(String id, String text) throws Exception {
    await(id + " can be typed in", () -> ready(id));
    onFx(
        () -> {
          TextInputControl field = (TextInputControl) node(id);
          field.requestFocus();
          field.setText(text);
          return null;
        });
  }

  /** Whether a control with this id is in the scene, shown and enabled. */
  boolean ready(String id) {
    return find(id).filter(node -> shown(node) && !node.isDisabled()).isPresent();
  }

  /** Finds a control in the window or in a pop-up above it; on the FX thread. */
  Node node(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException(id));
  }

  private Optional<Node> find(String id) {
    return Stream.concat(Stream.of(scene.get()), Window.getWindows().stream().map(Window::getScene))
        .filter(Objects::nonNull)
        .map(s -> s.lookup(id))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Finds a table; on the FX thread. */
  TableView<?> table(String id) {
    return (TableView<?>) node(id);
  }

  /** How many rows a table has. */
  int rows(String id) throws Exception {
    return onFx(() -> table(id).getItems().size());
  }

  /** Selects a row of a table. */
  void select(String id, int row) throws Exception {
    onFx(
        () -> {
          table(id).getSelectionModel().select(row);
          return null;
        });
  }

  /** What stands on a control. */
  String text(String id) throws Exception {
    return onFx(() -> words(node(id)));
  }

  /** Brings a part into what its scroll pane shows: at large type it may lie below. */
  void scrollTo(String id) throws Exception {
    onFx(
        () -> {
          scrollTo(node(id));
          return null;
        });
  }

  private static void scrollTo(Node part) {
    for (Parent around = part.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane) {
        Bounds content = pane.getContent().getBoundsInLocal();
        double top =
            pane.getContent().sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMinY();
        double room = content.getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(room > 0 ? Math.clamp(top / room, 0, 1) : 0);
        return;
      }
    }
  }

  /** What stands on a control and on everything in it; on the FX thread. */
  String words(Node node) {
    if (node instanceof Labeled labeled) {
      return labeled.getText();
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(this::words)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "))
        : "";
  }

  /**
   * Waits until something is so, looked at on the FX thread.
   *
   * @throws TimeoutException naming what did not happen
   */
  void await(String what, Callable<Boolean> seen) throws Exception {
    await(what, PATIENCE, seen);
  }

  /** The same with a patience of its own. */
  void await(String what, Duration patience, Callable<Boolean> seen) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!onFx(seen)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("did not happen: " + what);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** Lets two layout passes go by, so that a picture shows what was asked for last. */
  void settle() throws Exception {
    for (int pass = 0; pass < 2; pass++) {
      onFx(
          () -> {
            scene.get().getRoot().applyCss();
            scene.get().getRoot().layout();
            return null;
          });
    }
  }

  /** Runs something on the FX thread, at once when already there, and returns what it gave. */
  <T> T onFx(Callable<T> work) throws Exception {
    if (Platform.isFxApplicationThread()) {
      return work.call();
    }
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | AssertionError e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
