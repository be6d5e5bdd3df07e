package dev.callboard.ui.recordings;

import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.TranscodeReport;
import dev.callboard.recordings.TranscodeRule;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stores old recordings in a smaller form while the console is open, where the settings say so: once a
 * day, and when they change. Whoever cancels it has peace until the next day. On the FX thread.
 */
final class AutoTranscode {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final RecordingArchive archive;
  private final Kit kit;
  private final Runnable changed;
  private Runnable nextLook = () -> {};
  private boolean open;
  private boolean atWork;
  private @Nullable LocalDate ranOn;
  private TranscodeRule ranBy = TranscodeRule.OFF;

  /**
   * Builds it; nothing happens before {@link #start}.
   *
   * @param changed runs when recordings changed
   */
  AutoTranscode(RecordingArchive archive, Kit kit, Runnable changed) {
    this.archive = archive;
    this.kit = kit;
    this.changed = changed;
  }

  void start() {
    open = true;
    look();
  }

  void stop() {
    open = false;
    nextLook.run();
  }

  private void look() {
    nextLook =
        kit.ticker()
            .after(
                BETWEEN_LOOKS,
                () -> {
                  if (open) {
                    consider();
                    look();
                  }
                });
  }

  private void consider() {
    TranscodeRule rule = archive.settings().get().transcode();
    LocalDate today = kit.formats().today();
    if (rule.form() == null || atWork || today.equals(ranOn) && rule.equals(ranBy)) {
      return;
    }
    ranOn = today;
    ranBy = rule;
    atWork = true;
    kit.background().run(archive.transcoder()::due, this::begin, _ -> atWork = false);
  }

  private void begin(boolean due) {
    if (!open || !due) {
      atWork = false;
      return;
    }
    Jobs.JobWork<TranscodeReport> work = control -> archive.transcoder().run(0, control);
    kit.jobs()
        .start(kit.text("recordings.job.transcode"), work, this::done, this::failed)
        .allowPause();
  }

  private void done(TranscodeReport report) {
    atWork = false;
    if (report.transcoded() > 0) {
      changed.run();
      kit.notices()
          .good(
              kit.text(
                  "recordings.transcode.done",
                  report.transcoded(),
                  kit.formats().bytes(report.saved())));
    }
    if (!report.stopped().isEmpty() && !report.stopped().equals("cancelled")) {
      kit.notices().bad(kit.text("recordings.transcode.stopped"), report.stopped());
    }
  }

  private void failed(Exception e) {
    atWork = false;
    kit.notices().bad(kit.text("recordings.transcode.stopped"), String.valueOf(e.getMessage()));
  }
}
