package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.LiveReading;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A page of recordings, and the work of keeping those that are not kept. */
final class RecordingsViewModel {

  /** How often the page follows an archiving job. */
  static final Duration FOLLOW = Duration.ofSeconds(1);

  private record Page(List<RecordingRow> rows, Counts counts) {}

  private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RecordingRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper archiving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ArchiveReport> report =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper archiveProblem = new ReadOnlyStringWrapper("");
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final RecordingDesk desk;
  private final Kit kit;
  private final LiveReading<Page> reading;
  private boolean visible;

  RecordingsViewModel(RecordingDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    reading =
        new LiveReading<>(this::read, this::show, this::failed, kit.background(), kit.ticker());
    page.subscribe((_, _) -> reading.now());
    pageSize.subscribe((_, _) -> firstPage());
  }

  ObservableList<RecordingRow> rows() {
    return shownRows;
  }

  /** Counts over all pages; null before the first reading. */
  ReadOnlyObjectProperty<@Nullable Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty archiving() {
    return archiving.getReadOnlyProperty();
  }

  /** Why the page could not be read, technical words; empty when it could. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** What the last archiving did; null before. */
  ReadOnlyObjectProperty<@Nullable ArchiveReport> report() {
    return report.getReadOnlyProperty();
  }

  /** Why the last archiving failed, technical words; empty when it did not. */
  ReadOnlyStringProperty archiveProblem() {
    return archiveProblem.getReadOnlyProperty();
  }

  IntegerProperty page() {
    return page;
  }

  IntegerProperty pageSize() {
    return pageSize;
  }

  void shown() {
    visible = true;
    reading.now();
  }

  void hidden() {
    visible = false;
  }

  /** Something about a recording changed. */
  void changed() {
    reading.soon();
  }

  /**
   * Keeps everything that is not kept, as a job; does nothing while it runs.
   *
   * @param title what the job is called
   */
  void archive(String title) {
    if (archiving.get()) {
      return;
    }
    archiving.set(true);
    archiveProblem.set("");
    Jobs.JobWork<ArchiveReport> work = desk::archive;
    Job job = kit.jobs().start(title, work, this::archived, this::archiveFailed);
    follow(job);
  }

  private void follow(Job job) {
    kit.ticker()
        .after(
            FOLLOW,
            () -> {
              if (archiving.get() && job.stateProperty().get() == Job.State.RUNNING) {
                if (visible) {
                  reading.now();
                }
                follow(job);
              }
            });
  }

  private void archived(ArchiveReport done) {
    archiving.set(false);
    report.set(done);
    reading.soon();
  }

  private void archiveFailed(Exception e) {
    archiving.set(false);
    archiveProblem.set(String.valueOf(e.getMessage()));
    reading.soon();
  }

  private void firstPage() {
    if (page.get() == 0) {
      reading.now();
    } else {
      page.set(0);
    }
  }

  private Page read() throws Exception {
    long offset = (long) page.get() * pageSize.get();
    List<RecordingRow> found =
        desk.list(offset, pageSize.get()).stream().map(r -> RecordingRow.of(r, desk)).toList();
    return new Page(found, desk.counts());
  }

  private void show(Page now) {
    problem.set("");
    counts.set(now.counts());
    if (rows.size() != now.rows().size()) {
      rows.setAll(now.rows());
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(now.rows().get(i))) {
        rows.set(i, now.rows().get(i));
      }
    }
  }

  private void failed(Exception e) {
    problem.set(String.valueOf(e.getMessage()));
  }
}
