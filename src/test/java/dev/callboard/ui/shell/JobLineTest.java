package dev.callboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the status bar says of long work. */
@ExtendWith(FxThread.class)
class JobLineTest {

  private final List<Runnable> waiting = new ArrayList<>();
  private long nanos;
  private final Texts texts = new Texts(Locale.ENGLISH);

  @Test
  void aSyncTellsRecordsPartRateAndTimeLeftAndCanBeCancelled() {
    Jobs jobs = new Jobs(waiting::add, Runnable::run, (job, e) -> {}, () -> nanos);
    List<String> said = new ArrayList<>();
    List<JobLine> lines = new ArrayList<>();
    Job job =
        jobs.start(
            "Sync calls",
            control -> {
              nanos = 10_000_000_000L;
              control.items(52_000);
              control.progress(40, 100);
              said.add(((Label) lines.getFirst().getChildren().getFirst()).getText());
            });
    lines.add(new JobLine(job, texts, new Formats(texts, Clock.systemUTC())));
    waiting.forEach(Runnable::run);
    assertThat(said.getFirst().replaceAll("[\\p{Zs}]", " "))
        .isEqualTo("Sync calls 52 000 · 40 % · 5 200/s · 15 s left");
    lines.getFirst().getChildren().stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getAccessibleText().startsWith("Cancel"))
        .forEach(Button::fire);
    assertThat(job.cancelRequested()).isTrue();
  }
}
