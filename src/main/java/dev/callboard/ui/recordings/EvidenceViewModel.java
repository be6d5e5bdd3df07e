package dev.callboard.ui.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.EvidenceFile;
import dev.callboard.recordings.EvidenceFinding;
import dev.callboard.recordings.EvidencePiece;
import dev.callboard.recordings.Sidecar;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks an evidence file from outside, once, and tells what is in it. */
final class EvidenceViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceViewModel.class);
  private static final Duration TOLD_EACH = Duration.ofMillis(250);

  private final ReadOnlyObjectWrapper<EvidenceStage> stage =
      new ReadOnlyObjectWrapper<>(new EvidenceStage.Checking(0));
  private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
  private final Path path;
  private final Background background;
  private final Ticker ticker;
  private final Progress progress = new Progress();
  private Runnable stopTelling = () -> {};
  private boolean closed;

  /**
   * A file one looks at.
   *
   * @param sidecar what stands beside a recording; empty where nothing does
   */
  record Details(EvidencePiece piece, Optional<Sidecar> sidecar) {}

  EvidenceViewModel(Path path, Background background, Ticker ticker) {
    this.path = path;
    this.background = background;
    this.ticker = ticker;
  }

  Path path() {
    return path;
  }

  ReadOnlyObjectProperty<EvidenceStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** What is known of the file one looks at; null for none. */
  ReadOnlyObjectProperty<@Nullable Details> details() {
    return details.getReadOnlyProperty();
  }

  /** Reads it whole and compares; called once. */
  void check() {
    tell();
    background.run(
        () -> {
          EvidenceFile file = EvidenceFile.open(path);
          try {
            return new EvidenceStage.Checked(file, file.check(progress));
          } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
          }
        },
        this::checked,
        e -> {
          stopTelling.run();
          LOG.info("an evidence file is not read: {}", e.toString());
          stage.set(new EvidenceStage.Refused(e));
        });
  }

  private void tell() {
    if (stage.get() instanceof EvidenceStage.Checking) {
      stage.set(new EvidenceStage.Checking(progress.fraction));
      stopTelling = ticker.after(TOLD_EACH, this::tell);
    }
  }

  private void checked(EvidenceStage.Checked found) {
    stopTelling.run();
    if (closed) {
      close(found.file());
    } else {
      stage.set(found);
    }
  }

  /** The recordings, and after them whatever else is not as it was. */
  static List<EvidencePiece> listed(EvidenceFinding finding) {
    List<EvidencePiece> listed = new ArrayList<>(finding.recordings());
    finding.differing().stream().filter(p -> !p.recording()).forEach(listed::add);
    return listed;
  }

  /** Looks at one file of it; null for none. */
  void look(@Nullable EvidencePiece piece) {
    if (piece == null || !(stage.get() instanceof EvidenceStage.Checked(EvidenceFile file, _))) {
      details.set(null);
      return;
    }
    details.set(new Details(piece, Optional.empty()));
    background.run(
        () -> piece.recording() ? file.sidecar(piece) : Optional.<Sidecar>empty(),
        found -> looked(new Details(piece, found)),
        e -> LOG.warn("a sidecar cannot be read", e));
  }

  private void looked(Details now) {
    Details before = details.get();
    if (before != null && before.piece() == now.piece()) {
      details.set(now);
    }
  }

  /** Ends a check and lets go of the file. */
  void close() {
    closed = true;
    progress.cancelled = true;
    stopTelling.run();
    if (stage.get() instanceof EvidenceStage.Checked(EvidenceFile file, _)) {
      close(file);
    }
  }

  private static void close(EvidenceFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("an evidence file cannot be closed", e);
    }
  }

  /** Written where it is read, told where it is shown. */
  private static final class Progress implements JobControl {

    private volatile double fraction;
    private volatile boolean cancelled;

    @Override
    public void progress(long done, long total) {
      fraction = total <= 0 ? 0 : (double) done / total;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
