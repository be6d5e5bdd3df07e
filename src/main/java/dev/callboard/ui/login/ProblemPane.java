package dev.callboard.ui.login;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A problem in place, where one can do something about it. */
final class ProblemPane {

  private final VBox root = new VBox();

  ProblemPane(ObservableValue<Problem> problem, Texts texts) {
    root.setId("login-problem");
    root.getStyleClass().add("problem");
    root.setAccessibleText(texts.get("login.problem"));
    problem.subscribe(this::show);
  }

  Parent root() {
    return root;
  }

  private void show(Problem problem) {
    Presence.show(root, !problem.none());
    root.getChildren().setAll(line(problem.title(), "heading", "bad"), line(problem.text()));
    if (!problem.details().isEmpty()) {
      root.getChildren().add(line(problem.details(), "muted", "small"));
    }
  }

  private static Label line(String text, String... styles) {
    Label label = Labels.wrapped(text, styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
