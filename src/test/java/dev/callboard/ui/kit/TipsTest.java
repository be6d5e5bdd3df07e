package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a control means is told to whoever rests on it, and is no window before. */
@ExtendWith(FxThread.class)
class TipsTest {

  private Button button;

  @BeforeEach
  void build() {
    button = new Button("Archive");
  }

  @Test
  void aTooltipIsMadeWhenThePointerComes() {
    Tips.on(button, "Keeps every recording of the page");
    assertThat(button.getTooltip()).isNull();
    assertThat(button.getAccessibleHelp()).isEqualTo("Keeps every recording of the page");
    comes();
    assertThat(button.getTooltip().getText()).isEqualTo("Keeps every recording of the page");
  }

  @Test
  void itTellsTheLatestWordsBeforeAndAfterItIsMade() {
    Tips.on(button, "Play");
    Tips.on(button, "Pause");
    comes();
    assertThat(button.getTooltip().getText()).isEqualTo("Pause");
    Tips.on(button, "Play");
    assertThat(button.getTooltip().getText()).isEqualTo("Play");
  }

  @Test
  void noWordsAreNoTooltip() {
    Tips.on(button, "");
    comes();
    assertThat(button.getTooltip()).isNull();
    Tips.on(button, "Lost since Monday");
    comes();
    assertThat(button.getTooltip().getText()).isEqualTo("Lost since Monday");
    Tips.on(button, "");
    assertThat(button.getTooltip()).isNull();
  }

  private void comes() {
    button.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
