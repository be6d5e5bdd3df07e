package dev.callboard.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/** Presses Tab until the focus comes round; on the FX thread. */
final class TabWalk {

  /** No screen has so many stops. */
  private static final int MOST = 400;

  /** What shows where the focus is must stand out from what it lies on (WCAG 2.2, 1.4.11). */
  private static final double LEAST_CONTRAST = 3;

  private final Scene scene;
  private final Parent part;
  private final Set<Node> reached = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();

  /** The paints one can see of a control, each with how often it is drawn. */
  private record Look(Map<String, Paint> paints) {
    Stream<Paint> besides(Look other) {
      return paints.entrySet().stream()
          .filter(e -> !other.paints().containsKey(e.getKey()))
          .map(Map.Entry::getValue);
    }
  }

  /** Walks through one part of a scene: its root, or what lies over everything. */
  TabWalk(Scene scene, Parent part) {
    this.scene = scene;
    this.part = part;
  }

  /** Walks, and says what is wrong: controls that Tab does not reach, and stops that cannot be seen. */
  List<String> faults() {
    List<Node> wanted = wanted();
    scene.getRoot().requestFocus();
    Node last = null;
    Look focused = null;
    for (int i = 0; i < MOST; i++) {
      press(KeyCode.TAB);
      settle();
      Node owner = scene.getFocusOwner();
      if (last != null && focused != null && owner != last) {
        seen(last, focused);
      }
      if (owner == null || !reached.add(owner)) {
        break;
      }
      last = owner;
      focused = inside(owner) ? look(owner) : null;
    }
    for (Node node : wanted) {
      if (!reached.contains(node) && node.getScene() != null && !byArrows(node)) {
        faults.add("not reached: " + described(node));
      }
    }
    return faults;
  }

  /** Of a choice of one, Tab reaches what is chosen; arrows go on from there. */
  private boolean byArrows(Node node) {
    return node instanceof Toggle choice
        && choice.getToggleGroup() != null
        && choice.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  /** The focus has gone on: what is gone with it showed where it was. */
  private void seen(Node node, Look focused) {
    if (node.isFocused() || node.getScene() == null) {
      // The only control of a sheet, to which the focus comes back at once; or what was replaced
      // meanwhile.
      return;
    }
    Color ground = ground(node);
    Look resting = look(node);
    List<Paint> added = focused.besides(resting).toList();
    boolean clear =
        added.stream()
            .anyMatch(
                p -> p instanceof Color c && ratio(over(c, ground), ground) >= LEAST_CONTRAST);
    if (!clear) {
      faults.add("focus hardly seen: " + described(node) + " " + added + " on " + ground);
    }
  }

  private void press(KeyCode code) {
    Node owner = scene.getFocusOwner();
    Node target = owner == null ? scene.getRoot() : owner;
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
  }

  private void settle() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private boolean inside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == part) {
        return true;
      }
    }
    return false;
  }

  /** What must be reached: what takes the focus, and what answers to a click. */
  private List<Node> wanted() {
    List<Node> found = new ArrayList<>();
    collect(part, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean clicked =
        (node.getOnMouseClicked() != null || node.getOnMousePressed() != null)
            && !node.getStyleClass().contains("viewport");
    // Places in a recording are reached by the keys of the player, which F1 lists.
    if (node.getStyleClass().contains("waveform")) {
      return;
    }
    boolean byArrows = node instanceof Cell<?> || node instanceof ScrollBar;
    if (!byArrows && (node.isFocusTraversable() || clicked && !(node instanceof Text))) {
      found.add(node);
    }
    // What a control is made of is its own; its rows and cells are reached by arrows.
    if (node instanceof TableView<?> table && table.getPlaceholder() != null) {
      collect(table.getPlaceholder(), found);
    }
    boolean whole =
        byArrows || node instanceof javafx.scene.control.Control && !(node instanceof ScrollPane);
    if (whole && !(node.getStyleClass().contains("segmented-button"))) {
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static Look look(Node node) {
    Map<String, Paint> paints = new HashMap<>();
    paints(node, "", paints);
    return new Look(paints);
  }

  private static void paints(Node node, String where, Map<String, Paint> into) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    String here = where + "/" + node.getClass().getSimpleName();
    if (node instanceof Region region) {
      Background background = region.getBackground();
      if (background != null) {
        List<BackgroundFill> fills = background.getFills();
        for (int i = 0; i < fills.size(); i++) {
          BackgroundFill fill = fills.get(i);
          put(into, here + i + fill.getInsets() + fill.getFill(), fill.getFill());
        }
      }
      Border border = region.getBorder();
      if (border != null) {
        for (BorderStroke stroke : border.getStrokes()) {
          put(into, here + stroke.getWidths() + stroke.getTopStroke(), stroke.getTopStroke());
        }
      }
    }
    if (node instanceof Text text && text.isUnderline()) {
      put(into, here + "underlined", text.getFill());
    }
    if (node instanceof Parent parent && !(node instanceof TableView<?>)) {
      int i = 0;
      for (Node child : parent.getChildrenUnmodifiable()) {
        paints(child, here + i++, into);
      }
    }
  }

  private static void put(Map<String, Paint> into, String key, Paint paint) {
    if (!(paint instanceof Color colour) || colour.getOpacity() > 0) {
      into.put(key, paint);
    }
  }

  /** The colour a control lies on. */
  private static Color ground(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
            return colour;
          }
        }
      }
    }
    return Color.WHITE;
  }

  private static Color over(Color colour, Color ground) {
    return ground.interpolate(
        Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
  }

  private static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String described(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node at = node; at != null && path.length() < 120; at = at.getParent()) {
      path.append(at.getClass().getSimpleName())
          .append(at.getId() == null ? "" : "#" + at.getId())
          .append(at.getStyleClass())
          .append(" < ");
      if (at.getId() != null) {
        break;
      }
    }
    return path.toString();
  }
}
