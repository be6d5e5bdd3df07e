package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Labels;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A running job in one line: what, how far, how fast, how long still, and its cancel button. */
final class JobLine extends HBox {

  private final Job job;
  private final Texts texts;
  private final Formats formats;
  private final Label words = Labels.of("");
  private final ProgressBar bar = new ProgressBar();

  JobLine(Job job, Texts texts, Formats formats) {
    this.job = job;
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("job-line");
    setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("small");
    bar.setAccessibleText(job.title());
    Button cancel = Icons.button(Feather.X, texts.get("shell.job.cancel", job.title()));
    cancel.getStyleClass().add("job-cancel");
    cancel.setOnAction(
        _ -> {
          job.cancel();
          cancel.setDisable(true);
          show();
        });
    Button pause = Icons.button(Feather.PAUSE, texts.get("shell.job.pause", job.title()));
    pause.setId("job-pause");
    pause.getStyleClass().add("job-cancel");
    pause.setOnAction(_ -> job.pause(!job.pausedProperty().get()));
    pause.visibleProperty().bind(job.pausableProperty());
    pause.managedProperty().bind(job.pausableProperty());
    job.pausedProperty()
        .subscribe(
            now -> {
              pause.setGraphic(Icons.of(now ? Feather.PLAY : Feather.PAUSE));
              pause.setAccessibleText(
                  texts.get(now ? "shell.job.resume" : "shell.job.pause", job.title()));
              show();
            });
    getChildren().addAll(words, bar, pause, cancel);
    job.doneProperty().subscribe(this::show);
    job.totalProperty().subscribe(this::show);
    job.perSecondProperty().subscribe(this::show);
    show();
  }

  private void show() {
    words.setText(words());
    long total = job.totalProperty().get();
    // An unknown length is shown empty: an endless animation costs a core on remote desktops.
    bar.setProgress(total > 0 ? (double) job.doneProperty().get() / total : 0);
  }

  private String words() {
    long done = job.doneProperty().get();
    long total = job.totalProperty().get();
    if (job.cancelRequested()) {
      return texts.get("shell.job.stopping", job.title());
    }
    if (job.pausedProperty().get()) {
      return texts.get("shell.job.paused", job.title());
    }
    if (done == 0) {
      return texts.get("shell.job.begun", job.title());
    }
    String rate = formats.number(Math.round(job.perSecondProperty().get()));
    long left = job.secondsLeft();
    if (job.itemsProperty().get() >= 0 && total > 0) {
      return texts.get(
          "shell.job.share",
          job.title(),
          formats.number(job.itemsProperty().get()),
          formats.number(done * 100 / total),
          rate,
          formats.span(Duration.ofSeconds(Math.max(0, left))));
    }
    if (total > 0 && left >= 0) {
      return texts.get(
          "shell.job.progress",
          job.title(),
          formats.number(done),
          formats.number(total),
          rate,
          formats.span(Duration.ofSeconds(left)));
    }
    return texts.get("shell.job.counting", job.title(), formats.number(done), rate);
  }
}
