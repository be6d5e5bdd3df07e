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
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
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

  private static final List<String> PLACES =
      List.of("home", "campaigns", "calls", "recordings", "callbacks", "settings");
  private static final List<String> STEPS =
      List.of("#voice-name", "#numbers-text", "#settings-name");

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
    everywhere(
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
      everywhere(
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

  private void everywhere(Consumer<String> look) throws Exception {
    for (String place : PLACES) {
      press("#nav-" + place);
      look(place, look);
    }
    for (String section : sections()) {
      press(section);
      look("settings " + section, look);
    }
    press("#nav-campaigns");
    // After a change of language the set-up is taken up where it was.
    FxThread.await(
        "the campaigns", () -> node("#campaign-new") != null || node("#setup-back") != null);
    if (FxThread.call(() -> node("#campaign-new") != null)) {
      press("#campaign-new");
    }
    FxThread.await("the set-up", () -> node("#setup-back") != null);
    while (FxThread.call(() -> node(STEPS.getFirst()) == null && enabled("#setup-back"))) {
      press("#setup-back");
    }
    for (String step : STEPS) {
      FxThread.await(step, () -> node(step) != null);
      look("set-up " + step, look);
      // The list is still being judged when one comes to it, and there is no next step until then.
      FxThread.await("a step behind " + step, () -> onward(step));
    }
    FxThread.await("pre-flight", () -> node("#preflight-send") != null);
    look("pre-flight", look);
  }

  private boolean onward(String step) {
    if (node(step) != null && enabled("#setup-next")) {
      ((ButtonBase) node("#setup-next")).fire();
    }
    return node(step) == null;
  }

  private List<String> sections() throws Exception {
    return FxThread.call(
        () ->
            node("#settings").lookupAll(".nav-item").stream()
                .filter(n -> n.getId() != null)
                .map(n -> "#" + n.getId())
                .toList());
  }

  private void look(String where, Consumer<String> look) throws Exception {
    FxThread.call(
        () -> {
          for (int pass = 0; pass < 2; pass++) {
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
          }
          look.accept(where);
          return null;
        });
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

  private boolean enabled(String id) {
    return node(id) instanceof ButtonBase button && !button.isDisabled() && button.isVisible();
  }

  private Node node(String id) {
    return stage.node(id);
  }
}
