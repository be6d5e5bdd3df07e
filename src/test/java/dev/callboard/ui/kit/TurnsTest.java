package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each part of a screen comes in a turn of its own, in order. */
class TurnsTest {

  @Test
  void oneTurnBuildsOnePart() {
    ManualTicker ticker = new ManualTicker();
    List<String> built = new ArrayList<>();
    Turns.later(ticker, () -> built.add("first"), () -> built.add("second"));
    assertThat(built).isEmpty();
    ticker.pass(Turns.NEXT);
    assertThat(built).containsExactly("first");
    ticker.pass(Turns.NEXT.minus(Duration.ofMillis(1)));
    assertThat(built).hasSize(1);
    ticker.pass(Duration.ofMillis(1));
    assertThat(built).containsExactly("first", "second");
  }
}
