package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a narrow place a pager shows fewer words, and each of them whole. */
@ExtendWith(FxThread.class)
class PagerTest {

  private static final String ROWS = "rows 1 – 100";

  @Test
  void wordsAreShownWholeOrNotAtAll() {
    try (TestWindow window = TestWindow.frozen()) {
      Pager pager = new Pager(window.kit().texts(), window.kit().formats());
      pager.totalProperty().set(12_345);
      Pane place = new Pane(pager);
      window.kit().theme().dress(new Scene(place, 1200, 100));
      assertThat(seenAt(pager, 1200)).contains(ROWS);
      for (int width = 1200; width > 250; width -= 10) {
        seenAt(pager, width);
      }
      assertThat(seenAt(pager, 260)).doesNotContain(ROWS);
      assertThat(seenAt(pager, 1200)).contains(ROWS);
    }
  }

  private static List<String> seenAt(Pager pager, double width) {
    pager.resize(width, 40);
    pager.applyCss();
    pager.layout();
    return pager.getChildren().stream()
        .filter(Label.class::isInstance)
        .filter(Node::isVisible)
        .map(Label.class::cast)
        .peek(
            words ->
                assertThat(words.getWidth() + 1)
                    .as(words.getText() + " at " + width)
                    .isGreaterThanOrEqualTo(words.prefWidth(-1)))
        .map(Label::getText)
        .toList();
  }
}
