package dev.callboard.ui.calls;

import dev.callboard.calls.CallSync;
import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notice;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Reachability;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads call records from the platform as a job and tells what came of it. On the FX thread. */
public final class Syncing {

  /** While a long sync runs, screens show what it has brought so far, but not at every page. */
  private static final Duration SHOW_EVERY = Duration.ofSeconds(2);

  private final Reader reader;
  private final Jobs jobs;
  private final Notices notices;
  private final Reachability reachability;
  private final Formats formats;
  private final Texts texts;
  private final Explanations explanations;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<@Nullable LoadProblem> problem =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Notice trouble;
  private boolean running;
  private Instant shownAt = Instant.EPOCH;

  /** Builds it; nothing is read. */
  public Syncing(
      Reader reader,
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

  /** Why the last sync ended early; null when it did not. */
  ReadOnlyObjectProperty<@Nullable LoadProblem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Reads what is new, and what may have come late before; the last week when nothing was read yet. */
  public void recent() {
    Instant now = formats.now();
    start(control -> reader.recent(now, control));
  }

  /** Reads what of a span was not read or may have changed; what is proven for good stays. */
  public void complete(Instant from, Instant to) {
    start(control -> reader.complete(from, to, control));
  }

  /** Reads a whole span anew. */
  public void again(Instant from, Instant to) {
    start(control -> reader.again(from, to, control));
  }

  /** One sync runs at a time. */
  private void start(Jobs.JobWork<SyncReport> work) {
    if (running) {
      notices.info(texts.get("calls.sync.running"));
      return;
    }
    running = true;
    shownAt = formats.now();
    jobs.start(
            texts.get("calls.sync.job"),
            work,
            this::finish,
            e -> {
              running = false;
              problem.set(
                  new LoadProblem(
                      texts.get("calls.sync.broke.title"),
                      texts.get("calls.sync.broke.text"),
                      e.toString()));
              revision.set(revision.get() + 1);
              trouble(texts.get("calls.sync.broke"), e.toString());
            })
        .doneProperty()
        .subscribe((_, _) -> showMeanwhile());
  }

  private void showMeanwhile() {
    Instant now = formats.now();
    if (running && !now.isBefore(shownAt.plus(SHOW_EVERY))) {
      shownAt = now;
      revision.set(revision.get() + 1);
    }
  }

  private void finish(SyncReport report) {
    running = false;
    problem.set(LoadProblem.of(report.refusal(), report.failure(), texts));
    revision.set(revision.get() + 1);
    Refusal refusal = report.refusal();
    Failure failure = report.failure();
    if (refusal != null) {
      int code = refusal.code().number();
      reachability.back();
      trouble(
          texts.get("calls.sync.refused", explanations.meaning(code), explanations.action(code)),
          refusal.text());
    } else if (failure != null) {
      String kind = failure.kind().name();
      reachability.lost(formats.now());
      trouble(
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

  /** Says why a sync ended early until the next one is through. */
  private void trouble(String text, String details) {
    settled();
    trouble = notices.bad(text, details);
  }

  private void settled() {
    if (trouble != null) {
      notices.dismiss(trouble);
      trouble = null;
    }
  }

  private void tell(SyncReport report) {
    String records = formats.number(report.records());
    String fresh = formats.number(report.fresh());
    if (report.cancelled()) {
      notices.info(texts.get("calls.sync.cancelled", records));
      return;
    }
    settled();
    if (report.gapFree()) {
      notices.good(texts.get("calls.sync.done", records, fresh));
    } else {
      notices.warn(texts.get("calls.sync.gaps", records, fresh));
    }
  }

  /** Reads call records from the platform; blocks. */
  public interface Reader {
    /** Reads what is new, and what may have come late before. */
    SyncReport recent(Instant now, JobControl control) throws IOException;

    /** Reads what of a span is not settled. */
    SyncReport complete(Instant from, Instant to, JobControl control) throws IOException;

    /** Reads all of a span, whatever is known of it. */
    SyncReport again(Instant from, Instant to, JobControl control) throws IOException;

    /** Reads with a profile's own sync. */
    static Reader of(CallSync sync) {
      return new Reader() {
        @Override
        public SyncReport recent(Instant now, JobControl control) throws IOException {
          return sync.recent(now, control);
        }

        @Override
        public SyncReport complete(Instant from, Instant to, JobControl control)
            throws IOException {
          return sync.complete(from, to, control);
        }

        @Override
        public SyncReport again(Instant from, Instant to, JobControl control) throws IOException {
          return sync.sync(from, to, control);
        }
      };
    }
  }
}
