package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchivePolicy;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.ArchiveWishes.Wish;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingGroup;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps recordings by itself while the console is open: after each reading of call records and now
 * and then besides; makes old ones smaller where that is wanted; answers commands that want the same; reads kept files again, a few at a time; and
 * warns before anything is lost. On the FX thread.
 */
public final class AutoArchive {

  private static final Duration BETWEEN_RUNS = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /** So few files so seldom are not felt, and half a million are read in three days. */
  private static final int FILES = 25;

  private final RecordingArchive archive;
  private final Kit kit;
  private final ReadOnlyBooleanWrapper atWork = new ReadOnlyBooleanWrapper();
  private final List<Runnable> listeners = new ArrayList<>();
  private final AutoTranscode transcode;
  private Subscription synced = Subscription.EMPTY;
  private Runnable nextRun = () -> {};
  private Runnable nextLook = () -> {};
  private boolean open;
  private boolean looking;
  private @Nullable LocalDate warned;
  private String told = "";

  /** Builds it; nothing happens before {@link #start}. */
  public AutoArchive(RecordingArchive archive, Kit kit) {
    this.archive = archive;
    this.kit = kit;
    transcode = new AutoTranscode(archive, kit, () -> listeners.forEach(Runnable::run));
  }

  /**
   * Begins.
   *
   * @param online whether there is a platform to ask
   * @param revision changes after each reading of call records
   */
  public void start(boolean online, ObservableValue<? extends Number> revision) {
    open = true;
    look();
    resumeMove();
    transcode.start();
    if (online) {
      synced = revision.subscribe((_, _) -> run());
      again();
    }
  }

  /** Ends; what runs is ended by who ends the window's jobs. */
  public void stop() {
    open = false;
    transcode.stop();
    nextRun.run();
    nextLook.run();
    synced.unsubscribe();
  }

  /** Runs after every run. */
  public void onRun(Runnable listener) {
    listeners.add(listener);
  }

  /** Whether it keeps recordings at the moment. */
  public ReadOnlyBooleanProperty atWork() {
    return atWork.getReadOnlyProperty();
  }

  /** A move that was broken off goes on. */
  private void resumeMove() {
    kit.background()
        .run(
            () -> archive.move().unfinished(),
            goal ->
                goal.filter(_ -> open)
                    .ifPresent(
                        to -> {
                          Jobs.JobWork<Long> work = control -> archive.move().run(to, control);
                          kit.jobs()
                              .start(
                                  kit.text("recordings.job.move"),
                                  work,
                                  _ -> listeners.forEach(Runnable::run),
                                  this::failed);
                        }),
            _ -> {});
  }

  private void again() {
    nextRun =
        kit.ticker()
            .after(
                BETWEEN_RUNS,
                () -> {
                  if (open) {
                    run();
                    again();
                  }
                });
  }

  /** Keeps what the settings say, unless there is nothing to keep or it is at it already. */
  private void run() {
    if (!open || atWork.get()) {
      return;
    }
    atWork.set(true);
    kit.background().run(this::outstanding, this::begin, _ -> atWork.set(false));
  }

  private long outstanding() throws Exception {
    boolean off = archive.settings().get().policy() == ArchivePolicy.OFF;
    return off
        ? archive.search().sum(RecordingFilter.ALL.in(RecordingGroup.HELD)).recordings()
        : archive.counts().onPlatform();
  }

  private void begin(long waiting) {
    if (!open || waiting == 0) {
      atWork.set(false);
      warn();
      return;
    }
    Jobs.JobWork<ArchiveReport> work = archive::archiveByItself;
    Job job = kit.jobs().start(kit.text("recordings.job.auto"), work, this::done, this::failed);
    job.allowPause();
  }

  private void done(ArchiveReport report) {
    atWork.set(false);
    listeners.forEach(Runnable::run);
    if (report.lost() > 0) {
      kit.notices().warn(kit.text("recordings.auto.lost", report.lost()));
    }
    boolean wished = report.stopped().isEmpty() || report.stopped().equals("cancelled");
    if (wished) {
      told = "";
    } else if (!report.stopped().equals(told)) {
      told = report.stopped();
      kit.notices().bad(kit.text("recordings.auto.stopped"), report.stopped());
    }
    warn();
  }

  private void failed(Exception e) {
    atWork.set(false);
    kit.notices().bad(kit.text("recordings.archive.trouble"), String.valueOf(e.getMessage()));
  }

  /** Warns once a day while something is near its deletion and not kept. */
  private void warn() {
    LocalDate today = kit.formats().today();
    if (!open || today.equals(warned)) {
      return;
    }
    kit.background()
        .run(
            () -> archive.counts().atRisk(),
            risk -> {
              if (risk > 0 && open) {
                warned = today;
                kit.notices().warn(kit.text("recordings.risk.warning", risk));
              }
            },
            _ -> {});
  }

  /** Looks for wishes of commands, and reads a few kept files again. */
  private void look() {
    nextLook =
        kit.ticker()
            .after(
                BETWEEN_LOOKS,
                () -> {
                  if (open && !looking) {
                    looking = true;
                    kit.background().run(this::wishes, this::granted, _ -> looked());
                  }
                });
  }

  private List<Wish> wishes() throws IOException {
    if (archive.settings().get().verify()) {
      archive.verification().step(FILES);
    }
    return archive.wishes().take();
  }

  private void looked() {
    looking = false;
    if (open) {
      look();
    }
  }

  private void granted(List<Wish> wishes) {
    looked();
    for (Wish wish : wishes) {
      Jobs.JobWork<ArchiveReport> work =
          control -> {
            ArchiveReport report = archive.archive(wish.limit(), control);
            archive.wishes().answer(wish, report);
            return report;
          };
      kit.jobs()
          .start(
              kit.text("recordings.job.wish"),
              work,
              _ -> listeners.forEach(Runnable::run),
              this::failed);
    }
  }
}
