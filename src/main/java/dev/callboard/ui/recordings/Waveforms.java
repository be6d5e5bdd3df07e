package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The waveforms that were drawn last, so that going back and forth between calls decodes nothing
 * twice. Thread-safe; a kept recording never changes under its name.
 */
final class Waveforms {

  /** A screenful of calls; one takes some ten kilobytes. */
  private static final int MOST = 64;

  private final Map<Path, Waveform> drawn = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * Draws a file, or gives what was drawn of it.
   *
   * @param listener sees it grow; what it stopped is not remembered
   * @throws IOException when the file cannot be decoded
   */
  Waveform of(Path file, Waveform.Listener listener) throws IOException {
    synchronized (drawn) {
      Waveform known = drawn.get(file);
      if (known != null) {
        return known;
      }
    }
    boolean[] stopped = {false};
    Waveform whole =
        Waveform.stream(
            file,
            PlayerViewModel.BUCKETS,
            (partial, fraction) -> {
              stopped[0] = !listener.more(partial, fraction);
              return !stopped[0];
            });
    if (!stopped[0]) {
      remember(file, whole);
    }
    return whole;
  }

  private void remember(Path file, Waveform whole) {
    synchronized (drawn) {
      drawn.put(file, whole);
      if (drawn.size() > MOST) {
        drawn.remove(drawn.keySet().iterator().next());
      }
    }
  }
}
