package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lowest line: running jobs, freshness, clocks. */
final class StatusBar extends HBox {

  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

  /** A list of its own over the window's: that one outlives the language and must not hold on to this. */
  private final ObservableList<Job> jobs;

  private final Texts texts;
  private final Formats formats;
  private final HBox running = new HBox();
  private final Popover others = new Popover();

  StatusBar(ShellViewModel model, Jobs jobs, Texts texts, Formats formats) {
    this.jobs = FXCollections.unmodifiableObservableList(jobs.running());
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("status-bar");
    running.getStyleClass().add("jobs");
    Label freshness = Labels.bound(model.freshnessProperty());
    freshness.setId("status-freshness");
    model.gapProperty().subscribe(gap -> freshness.pseudoClassStateChanged(WARNS, gap));
    freshness.setMinWidth(Region.USE_PREF_SIZE);
    Label clocks = Labels.bound(model.clocksProperty());
    clocks.setId("status-clocks");
    clocks.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(running, Cards.spacer(), freshness, clocks);
    this.jobs.addListener((ListChangeListener<Job>) _ -> showJobs());
    showJobs();
  }

  /** Puts something beside the running jobs. */
  void beside(Node node) {
    getChildren().add(1, node);
  }

  private void showJobs() {
    running.getChildren().clear();
    if (jobs.isEmpty()) {
      others.hide();
      running.getChildren().add(Labels.of(texts.get("shell.job.none")));
      return;
    }
    running.getChildren().add(new JobLine(jobs.getFirst(), texts, formats));
    int more = jobs.size() - 1;
    if (more > 0) {
      Button button = new Button(texts.get("shell.job.more", String.valueOf(more)));
      button.setId("status-jobs");
      button.getStyleClass().add("quiet");
      button.setOnAction(_ -> others.show(button, allJobs()));
      running.getChildren().add(button);
    }
  }

  private VBox allJobs() {
    VBox all = new VBox();
    all.getStyleClass().add("status-jobs");
    jobs.forEach(job -> all.getChildren().add(new JobLine(job, texts, formats)));
    return all;
  }
}
