package dev.callboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long nanos;
  private final ProgressLine line =
      new ProgressLine(
          new Report(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              true,
              new Texts(Locale.ENGLISH)),
          () -> nanos);

  @Test
  void shortWorkSaysNothingAndLongWorkHowFarHowFastHowLong() {
    line.items(4_000);
    nanos = 1_000_000_000L;
    line.progress(1, 100);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    nanos = 10_000_000_000L;
    line.items(50_000);
    line.progress(25, 100);
    line.progress(26, 100);
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("50,000 records, 25 %, 5,000 a second, about 0:00:30 left");
    assertThat(out.size()).as("results only").isZero();
  }
}
