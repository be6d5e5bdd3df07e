package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memory is given back while nobody uses the window, and only when that is worth it. */
class RestTest {

  private static final long START = 100L << 20;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private long used = START;
  private boolean busy;
  private int collections;
  private final Rest rest =
      new Rest(
          (_, task) -> {
            waiting.add(task);
            return () -> waiting.remove(task);
          },
          () -> busy,
          () -> used,
          () -> {
            collections++;
            used = START / 2;
          });

  @BeforeEach
  void begin() {
    rest.begin();
  }

  private void looks(int times) {
    for (int i = 0; i < times; i++) {
      Objects.requireNonNull(waiting.poll()).run();
    }
    assertThat(waiting).hasSize(1);
  }

  @Test
  void theStartIsForgottenOnceItIsQuiet() {
    looks(1);
    assertThat(collections).isZero();

    looks(9);
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void nothingHappensWhileSomebodyUsesTheWindow() {
    for (int i = 0; i < 5; i++) {
      rest.touched();
      looks(1);
    }

    assertThat(collections).isZero();
  }

  @Test
  void nothingHappensWhileAJobRuns() {
    busy = true;
    looks(5);

    assertThat(collections).isZero();
  }

  @Test
  void workThatLeftMuchBehindIsForgottenToo() {
    looks(9);
    used += Rest.LEAST;
    looks(5);
    assertThat(collections).isEqualTo(2);

    used += 1;
    looks(5);
    assertThat(collections).isEqualTo(4);
  }

  @Test
  void aLargeHeapIsLeftAlone() {
    used = Rest.MOST + 1;
    looks(9);

    assertThat(collections).isZero();
  }
}
