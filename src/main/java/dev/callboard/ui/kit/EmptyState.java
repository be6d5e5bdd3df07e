package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What stands where nothing is: why, what to do, and the button that does it. */
public final class EmptyState extends VBox {

  private static final double TEXT_WIDTH_EM = 36;

  /** Nothing to do about it here. */
  public EmptyState(Ikon icon, String title, String text) {
    getStyleClass().add("empty");
    Label words = Labels.wrapped(text, "muted");
    words.setMaxWidth(TEXT_WIDTH_EM * words.getFont().getSize());
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(Icons.of(icon), Labels.heading(title), words);
  }

  /** With the button that leads on. */
  public EmptyState(Ikon icon, String title, String text, String action, Runnable act) {
    this(icon, title, text);
    Button button = new Button(action);
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> act.run());
    getChildren().add(button);
  }

  /**
   * What stands where something failed.
   *
   * @param title what happened
   * @param text what to do next
   * @param safe what is safe meanwhile
   * @param details technical ones or the platform's own words, for whoever helps; may be empty
   */
  public record Failed(String title, String text, String safe, String details) {}

  /** What happened, what to do, what is safe; the button that tries again, and one that copies details. */
  public static EmptyState failed(Failed what, Texts texts, String action, Runnable act) {
    EmptyState state = new EmptyState(Feather.ALERT_TRIANGLE, what.title(), what.text());
    state.add(what.safe());
    Button again = new Button(action);
    again.setId("failed-again");
    again.getStyleClass().add("accent");
    again.setOnAction(_ -> act.run());
    HBox buttons = new HBox(again);
    buttons.getStyleClass().add("buttons");
    if (!what.details().isEmpty()) {
      state.add(Harmless.of(what.details()));
      buttons.getChildren().add(CopyDetails.button(texts, what.details()));
    }
    state.getChildren().add(buttons);
    return state;
  }

  private void add(String text) {
    Label words = Labels.wrapped(text, "muted", "small");
    words.setMaxWidth(TEXT_WIDTH_EM * words.getFont().getSize());
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().add(words);
  }
}
