package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final Background background = new Background(Runnable::run, Runnable::run);
  private final List<Object> told = new ArrayList<>();

  @Test
  void tellsTheResult() {
    background.run(() -> 7, told::add, told::add);
    assertThat(told).containsExactly(7);
  }

  @Test
  void tellsAnException() {
    background.run(
        () -> {
          throw new IllegalStateException("no");
        },
        told::add,
        told::add);
    assertThat(told).singleElement().isInstanceOf(IllegalStateException.class);
  }

  /** A missing class once left the login waiting for ever. */
  @Test
  void tellsAnErrorTooAndLetsItGoOn() {
    assertThatThrownBy(
            () ->
                background.run(
                    () -> {
                      throw new NoClassDefFoundError("gone");
                    },
                    told::add,
                    told::add))
        .isInstanceOf(NoClassDefFoundError.class);
    assertThat(told).singleElement().isInstanceOf(Exception.class);
  }
}
