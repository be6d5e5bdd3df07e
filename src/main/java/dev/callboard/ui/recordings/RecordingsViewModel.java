package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingLine;
import dev.callboard.recordings.RecordingPage;
import dev.callboard.recordings.RecordingSort;
import dev.callboard.recordings.VerifyReport;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.LiveReading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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

  /**
   * What one reading gives.
   *
   * @param total over all pages of what is filtered
   */
  private record Page(
      List<RecordingItem> rows,
      long total,
      Counts counts,
      VerifyStatus verified,
      Map<String, String> campaigns) {}

  private final RecordingFilters filters = new RecordingFilters();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<@Nullable VerifyStatus> verified =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<String, String>> campaigns =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ObservableList<RecordingItem> rows = FXCollections.observableArrayList();
  private final ObservableList<RecordingItem> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper takenUp = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper archiving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ArchiveReport> report =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper archiveProblem = new ReadOnlyStringWrapper("");
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final ArchiveDesk desk;
  private final Kit kit;
  private final LiveReading<Page> reading;
  private RecordingSort sort = RecordingSort.START;
  private boolean descending = true;
  private RecordingFilter asked = RecordingFilter.ALL;
  private boolean visible;

  RecordingsViewModel(ArchiveDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    reading =
        new LiveReading<>(this::read, this::show, this::failed, kit.background(), kit.ticker());
    page.subscribe((_, _) -> reading.now());
    pageSize.subscribe((_, _) -> firstPage());
    filters.onChange(this::narrowed);
  }

  /** What the list is narrowed down to. */
  RecordingFilters filters() {
    return filters;
  }

  /** What is asked for at the moment. */
  RecordingFilter asked() {
    return asked;
  }

  /** How many there are of what is filtered, over all pages. */
  ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /** How many new calls are taken up so far while a reading waits for that; 0 when it does not. */
  ReadOnlyLongProperty takenUp() {
    return takenUp.getReadOnlyProperty();
  }

  /** How far reading kept files again is; null before the first reading. */
  ReadOnlyObjectProperty<@Nullable VerifyStatus> verified() {
    return verified.getReadOnlyProperty();
  }

  /**
   * Reads every kept file again, as a job.
   *
   * @param title what the job is called
   * @param told what it found
   */
  void verify(String title, Consumer<VerifyReport> told) {
    Jobs.JobWork<VerifyReport> work = desk::verify;
    kit.jobs()
        .start(
            title,
            work,
            found -> {
              told.accept(found);
              reading.soon();
            });
  }

  /** Names of campaigns by their ids. */
  ReadOnlyObjectProperty<Map<String, String>> campaigns() {
    return campaigns.getReadOnlyProperty();
  }

  /** Orders the list. */
  void sort(RecordingSort by, boolean falling) {
    if (by != sort || falling != descending) {
      sort = by;
      descending = falling;
      firstPage();
    }
  }

  private void narrowed() {
    asked = filters.filter(kit.formats().zone());
    if (page.get() == 0) {
      reading.soon();
    } else {
      page.set(0);
    }
  }

  ObservableList<RecordingItem> rows() {
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
    boolean before = visible;
    visible = true;
    reading.now();
    if (!before) {
      watch();
    }
  }

  /** Follows what is kept by itself while somebody looks. */
  private void watch() {
    kit.ticker()
        .after(
            FOLLOW,
            () -> {
              if (visible) {
                takenUp.set(desk.takenUp());
                if (desk.busy()) {
                  reading.now();
                }
                watch();
              }
            });
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
    RecordingPage found = desk.page(asked, sort, descending, offset, pageSize.get());
    Map<Long, String> notes =
        desk.notes(found.lines().stream().map(RecordingLine::callId).toList());
    return new Page(
        found.lines().stream().map(line -> item(line, notes)).toList(),
        found.total(),
        desk.counts(),
        desk.verified(),
        desk.campaigns());
  }

  private RecordingItem item(RecordingLine line, Map<Long, String> notes) {
    String name = desk.campaign(line.tag());
    String note = notes.getOrDefault(line.callId(), "").lines().findFirst().orElse("");
    return new RecordingItem(line, name.isEmpty() ? line.tag() : name, note);
  }

  private void show(Page now) {
    problem.set("");
    counts.set(now.counts());
    total.set(now.total());
    campaigns.set(now.campaigns());
    verified.set(now.verified());
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
