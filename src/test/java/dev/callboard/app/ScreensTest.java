package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.text.Language;
import dev.callboard.ui.kit.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the scene graph of every screen: names for those who do not see, room for every word. */
class ScreensTest {

  /** Half a pixel either way is rounding. */
  private static final double ROUNDING = 1;

  @TempDir Path data;

  private Demo demo;
  private ConsoleStage stage;
  private ConsoleWindow window;

  @BeforeEach
  void open() throws Exception {
    Settings.open(data).put(FirstTour.SEEN, "seen");
    Profiles profiles = Profiles.open(data);
    demo = new Demo(new Wiring(profiles, new Masking()), new Masking());
    stage = ConsoleStage.fresh(data, demo, profiles);
    window = stage.window();
    press("#login-demo");
    FxThread.await("the console", () -> node("#nav-home") != null);
    FxThread.await("calls read", () -> fresh());
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    demo.close();
  }

  @Test
  void everyControlHasARoleAndAName() throws Exception {
    List<String> nameless = new ArrayList<>();
    new Places(stage)
        .everywhere(
            where -> {
              for (Node node : visible(window.stage().getScene().getRoot(), new ArrayList<>())) {
                if (node.isFocusTraversable() && node instanceof Control && !named(node)) {
                  nameless.add(where + ": " + described(node));
                }
              }
            });
    assertThat(nameless.stream().distinct()).isEmpty();
  }

  @Test
  void everyWordFitsInEveryLanguage() throws Exception {
    List<String> clipped = new ArrayList<>();
    for (Language language : Language.values()) {
      speak(language);
      // A job's figures change between two layouts; its line may end in dots where the window is
      // narrow.
      FxThread.await(
          "no job", () -> window.stage().getScene().getRoot().lookup(".job-line") == null);
      new Places(stage)
          .everywhere(
              where -> {
                for (Node node : visible(window.stage().getScene().getRoot(), new ArrayList<>())) {
                  if (node instanceof Labeled labeled && clipped(labeled)) {
                    clipped.add(language + " " + where + ": " + described(node));
                  }
                }
              });
    }
    assertThat(clipped.stream().distinct()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private void speak(Language language) throws Exception {
    press("#nav-settings");
    FxThread.await("the sections", () -> node("#settings-look") != null);
    press("#settings-look");
    FxThread.await("the choice", () -> node("#settings-language") != null);
    FxThread.call(
        () -> {
          ((ComboBox<Language>) node("#settings-language")).setValue(language);
          return null;
        });
  }

  private boolean fresh() {
    try {
      return !window.workspace().orElseThrow().callSync().spans().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean named(Node node) {
    return node.getAccessibleRole() != null
        && node.getAccessibleRole() != AccessibleRole.NODE
        && !Objects.toString(name(node), "").isBlank();
  }

  private static Object name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof ScrollPane) {
      return "scrolls by itself";
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
      return label.getText();
    }
    return node instanceof Labeled labeled ? labeled.getText() : null;
  }

  /** Cells of tables shorten by design; their tooltips and details show the whole. */
  private static boolean clipped(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isBlank() || labeled.getWidth() <= 0 || inTable(labeled)) {
      return false;
    }
    for (Node part : labeled.getChildrenUnmodifiable()) {
      if (part instanceof Text drawn
          && part != labeled.getGraphic() // an icon is a text as well
          && drawn.isVisible()
          && !drawn.getText().isEmpty()) {
        return !drawn.getText().equals(text)
            && !drawn.getText().replaceAll("\\s", "").equals(text.replaceAll("\\s", ""));
      }
    }
    return labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && !labeled.isWrapText()
        && labeled.getWidth() + ROUNDING < labeled.prefWidth(-1);
  }

  private static boolean inTable(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof TableView<?> || at instanceof IndexedCell<?>) {
        return true;
      }
    }
    return false;
  }

  /** Everything that can be seen; what skins are made of belongs to its control. */
  private static List<Node> visible(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return into;
    }
    into.add(node);
    boolean whole =
        node instanceof Labeled
            || node instanceof TableView<?>
            || node instanceof ComboBox<?>
            || node instanceof Spinner<?>
            || node instanceof DatePicker;
    if (node instanceof Parent parent && !whole) {
      parent.getChildrenUnmodifiable().forEach(child -> visible(child, into));
    } else if (node instanceof Labeled labeled && labeled.getGraphic() != null) {
      visible(labeled.getGraphic(), into);
    }
    return into;
  }

  private static String described(Node node) {
    return "%s#%s %s"
        .formatted(
            node.getClass().getSimpleName(),
            node.getId(),
            node instanceof Labeled labeled ? labeled.getText() : node.getStyleClass());
  }

  private void press(String id) throws Exception {
    stage.press(id);
  }

  private Node node(String id) {
    return stage.node(id);
  }
}
