package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Pacing;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Batch size and spacing of a profile, kept a moment after they were typed. */
final class PaceViewModel {

  /** Long enough that not every digit is written to the disk. */
  static final Duration PAUSE = Duration.ofMillis(400);

  private final StringProperty batchSize = new SimpleStringProperty("");
  private final StringProperty spacing = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Pacing> kept = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final Path folder;
  private final Background background;
  private final Ticker ticker;
  private Runnable pending = () -> {};

  PaceViewModel(Path folder, Background background, Ticker ticker) {
    this.folder = folder;
    this.background = background;
    this.ticker = ticker;
    batchSize.subscribe((_, _) -> changed());
    spacing.subscribe((_, _) -> changed());
  }

  /** Numbers in a batch, as typed. */
  StringProperty batchSize() {
    return batchSize;
  }

  /** Seconds between two batches, as typed. */
  StringProperty spacing() {
    return spacing;
  }

  /** What is on the disk; null before it was read. */
  ReadOnlyObjectProperty<@Nullable Pacing> kept() {
    return kept.getReadOnlyProperty();
  }

  /** Why it could not be read or kept; null when it could. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Reads what is set. */
  void read() {
    background.run(() -> Pacing.of(folder).orElse(Pacing.USUAL), this::show, this::failed);
  }

  private void show(Pacing pacing) {
    kept.set(pacing);
    batchSize.set(Integer.toString(pacing.batchSize()));
    spacing.set(Integer.toString(pacing.spacingSeconds()));
  }

  private void changed() {
    pending.run();
    typed()
        .filter(typed -> !typed.equals(kept.get()))
        .ifPresent(typed -> pending = ticker.after(PAUSE, () -> keep(typed)));
  }

  /** What is typed; empty while a field holds no number within its bounds. */
  Optional<Pacing> typed() {
    String size = batchSize.get().strip();
    String seconds = spacing.get().strip();
    return SettingsField.BATCH_SIZE.accepts(size) && SettingsField.SPACING.accepts(seconds)
        ? Optional.of(new Pacing(Integer.parseInt(size), Integer.parseInt(seconds)))
        : Optional.empty();
  }

  private void keep(Pacing pacing) {
    background.run(
        () -> {
          pacing.keep(folder);
          return pacing;
        },
        now -> {
          kept.set(now);
          problem.set(null);
        },
        this::failed);
  }

  private void failed(Exception e) {
    problem.set(Problem.of("campaigns.pace.problem", e));
  }
}
