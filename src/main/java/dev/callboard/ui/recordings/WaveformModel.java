package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import dev.callboard.recordings.Recording;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Relay;
import dev.callboard.ui.kit.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The waveform of the recording that is loaded, as it grows. */
final class WaveformModel {

  private final ReadOnlyObjectWrapper<@Nullable Waveform> waveform = new ReadOnlyObjectWrapper<>();
  private final Relay<@Nullable Waveform> waveformRelay = new Relay<>(waveform);
  private final AtomicLong edition = new AtomicLong();
  private final Waveforms waveforms;
  private final Background background;
  private final Ticker ticker;
  private boolean drawn;

  WaveformModel(Waveforms waveforms, Background background, Ticker ticker) {
    this.waveforms = waveforms;
    this.background = background;
    this.ticker = ticker;
  }

  /** Tells those nothing any more who listened before. */
  void renew() {
    waveformRelay.renew();
  }

  /** What is drawn so far; null while nothing is decoded. */
  ReadOnlyObjectProperty<@Nullable Waveform> waveform() {
    return waveformRelay.property();
  }

  /** Whether it is whole. */
  boolean drawn() {
    return drawn;
  }

  /** Draws nothing any more. */
  void clear() {
    edition.incrementAndGet();
    waveform.set(null);
    drawn = false;
  }

  /**
   * Draws a kept file.
   *
   * @param measured takes the whole one, unless it was cleared meanwhile
   * @param failed told why it cannot be decoded, unless it was cleared meanwhile
   */
  void draw(
      Recording recording, Path file, Consumer<Waveform> measured, Consumer<Exception> failed) {
    clear();
    long mine = edition.get();
    background.run(
        () -> waveforms.of(recording, file, (partial, _) -> grow(mine, partial)),
        whole -> {
          if (mine == edition.get()) {
            measured.accept(whole);
            drawn = true;
            waveform.set(whole);
          }
        },
        e -> {
          if (mine == edition.get()) {
            failed.accept(e);
          }
        });
  }

  /** On the decoding thread. */
  private boolean grow(long mine, Waveform partial) {
    ticker.after(Duration.ZERO, () -> showPart(mine, partial));
    return mine == edition.get();
  }

  /** A part that arrives after the whole, or for a recording left behind, is not shown. */
  private void showPart(long mine, Waveform partial) {
    if (mine == edition.get() && !drawn) {
      waveform.set(partial);
    }
  }
}
