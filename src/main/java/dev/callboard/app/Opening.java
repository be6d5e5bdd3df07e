package dev.callboard.app;

import dev.callboard.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window as it opens: its ground and the brand, where the login has them, without a control or a
 * sheet, so that it stands at once. The login is made meanwhile and takes its place.
 *
 * @param theme gives the colours
 * @param stage the window
 */
record Opening(Theme theme, Stage stage) {

  /**
   * The toolkit reads the rules of a binary sheet when they are first used, without a lock: while this scene
   * used those of the controls too, the login, which is made on another thread, missed some in one start of
   * three on a busy machine, and its colours with them.
   */
  private static final String NO_SHEET =
      "data:text/css;base64,"
          + Base64.getEncoder().encodeToString(".none {}".getBytes(StandardCharsets.UTF_8));

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST = 0.7;

  /** From this size of the type on screens scroll instead. */
  private static final double MOST = 1.25;

  // The shape of the brand in the sheet, in em.
  private static final double MARK = 1.4;
  private static final double MARK_CORNER = 0.35;
  private static final double NAME = 1.4;
  private static final double GAP = 0.6;
  private static final double TOP = 1.2;
  private static final double LEFT = 1.5;

  /** The size of a scene that fits the screen; on any thread. */
  static Rectangle2D size() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    return new Rectangle2D(
        0, 0, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
  }

  /** Gives a window its name and least size. */
  static void prepare(Stage stage, String title) {
    stage.setTitle(title);
    atLeast(stage, 1);
  }

  /**
   * Keeps a window large enough for its places and its status line; never larger than the screen.
   *
   * @param factor of the type, 1 is normal
   */
  static void atLeast(Stage stage, double factor) {
    double share = LEAST * Math.clamp(factor, 1, MOST);
    Rectangle2D most = size();
    stage.setMinWidth(Math.min(WIDTH * share, most.getWidth()));
    stage.setMinHeight(Math.min(HEIGHT * share, most.getHeight()));
  }

  /**
   * Shows the window before its first screen. On the FX thread.
   *
   * @param title names the window
   */
  void show(String title) {
    prepare(stage, title);
    Scene ground = scene();
    stage.setScene(ground);
    StartTimes.first(ground);
    stage.show();
  }

  /** What the window shows until the login is there. On the FX thread. */
  Scene scene() {
    double em = theme.em();
    Region mark = new Region();
    mark.setMinSize(MARK * em, MARK * em);
    mark.setMaxSize(MARK * em, MARK * em);
    mark.setBackground(
        new Background(
            new BackgroundFill(theme.accent(), new CornerRadii(MARK_CORNER * em), Insets.EMPTY)));
    Text name = new Text("Callboard");
    name.setFont(Font.font("Roboto", FontWeight.BOLD, NAME * em));
    name.setFill(theme.text());
    HBox brand = new HBox(GAP * em, mark, name);
    brand.setId("opening-brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.setPadding(new Insets(TOP * em, 0, 0, LEFT * em));
    brand.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane root = new StackPane(brand);
    StackPane.setAlignment(brand, Pos.TOP_LEFT);
    root.setBackground(
        new Background(new BackgroundFill(theme.canvas(), CornerRadii.EMPTY, Insets.EMPTY)));
    Rectangle2D size = size();
    Scene ground = new Scene(root, size.getWidth(), size.getHeight(), theme.canvas());
    ground.setUserAgentStylesheet(NO_SHEET);
    return ground;
  }
}
