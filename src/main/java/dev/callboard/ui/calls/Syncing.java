package dev.callboard.ui.calls;

import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Reachability;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Reads call records from the platform as a job and tells what came of it. On the FX thread. */
public final class Syncing {

  /** Records arrive after their calls end and may arrive late: a day covers what is usual. */
  private static final Duration RECENT = Duration.ofDays(1);

  private final SpanReader reader;
  private final Jobs jobs;
  private final Notices notices;
  private final Reachability reachability;
  private final Formats formats;
  private final Texts texts;
  private final Explanations explanations;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private boolean running;

  /** Builds it; nothing is read. */
  public Syncing(
      SpanReader reader,
      Jobs jobs,
      Notices notices,
      Reachability reachability,
      Formats formats,
      Texts texts) {
    this.reader = reader;
    this.jobs = jobs;
    this.notices = notices;
    this.reachability = reachability;
    this.formats = formats;
    this.texts = texts;
    this.explanations = new Explanations(texts);
  }

  /** Rises whenever records may have been added, so that screens read anew. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Reads what is new, the last day included. */
  public void recent() {
    Instant now = formats.now();
    sync(now.minus(RECENT), now);
  }

  /** Reads a span; one sync runs at a time. */
  public void sync(Instant from, Instant to) {
    if (running) {
      notices.info(texts.get("calls.sync.running"));
      return;
    }
    running = true;
    jobs.start(
        texts.get("calls.sync.job"),
        control -> reader.sync(from, to, control),
        this::finish,
        e -> {
          running = false;
          revision.set(revision.get() + 1);
          notices.bad(texts.get("calls.sync.broke"), e.toString());
        });
  }

  private void finish(SyncReport report) {
    running = false;
    revision.set(revision.get() + 1);
    Refusal refusal = report.refusal();
    Failure failure = report.failure();
    if (refusal != null) {
      int code = refusal.code().number();
      reachability.back();
      notices.bad(
          texts.get("calls.sync.refused", explanations.meaning(code), explanations.action(code)),
          refusal.text());
    } else if (failure != null) {
      String kind = failure.kind().name();
      reachability.lost(formats.now());
      notices.bad(
          texts.get(
              "calls.sync.failed",
              explanations.failureMeaning(kind),
              explanations.failureAction(kind)),
          failure.detail());
    } else {
      reachability.back();
      tell(report);
    }
  }

  private void tell(SyncReport report) {
    String records = formats.number(report.records());
    String fresh = formats.number(report.fresh());
    if (report.cancelled()) {
      notices.info(texts.get("calls.sync.cancelled", records));
    } else if (report.gapFree()) {
      notices.good(texts.get("calls.sync.done", records, fresh));
    } else {
      notices.warn(texts.get("calls.sync.gaps", records, fresh));
    }
  }

  /** Reads a span of call records; blocks. */
  @FunctionalInterface
  public interface SpanReader {
    /** Reads it. */
    SyncReport sync(Instant from, Instant to, JobControl control) throws IOException;
  }
}
