package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import dev.callboard.audio.WaveformCache;
import dev.callboard.recordings.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The waveforms that were drawn last, so that going back and forth between calls decodes nothing
 * twice; those of long recordings come from files besides. Thread-safe.
 */
final class Waveforms {

  /** A screenful of calls; one takes some ten kilobytes. */
  private static final int MOST = 64;

  private final Map<Key, Waveform> drawn = new LinkedHashMap<>(MOST, 0.75f, true);
  private final WaveformCache files;

  /** A damaged file that is replaced keeps its name and not its hash. */
  private record Key(Path file, String sha256) {}

  Waveforms(WaveformCache files) {
    this.files = files;
  }

  /**
   * Draws a kept file, or gives what was drawn of it.
   *
   * @param recording what is known of it
   * @param file where it is
   * @param listener sees it grow; what it stopped is not remembered
   * @throws IOException when the file cannot be decoded
   */
  Waveform of(Recording recording, Path file, Waveform.Listener listener) throws IOException {
    Key key = new Key(file, recording.sha256());
    synchronized (drawn) {
      Waveform known = drawn.get(key);
      if (known != null) {
        return known;
      }
    }
    Optional<Waveform> before = files.find(recording.sha256());
    if (before.isPresent()) {
      remember(key, before.get());
      return before.get();
    }
    boolean[] stopped = {false};
    Waveform whole =
        Waveform.stream(
            file,
            Waveform.FINE,
            (partial, fraction) -> {
              stopped[0] = !listener.more(partial, fraction);
              return !stopped[0];
            });
    if (!stopped[0]) {
      files.put(recording.sha256(), whole);
      remember(key, whole);
    }
    return whole;
  }

  private void remember(Key key, Waveform whole) {
    synchronized (drawn) {
      drawn.put(key, whole);
      if (drawn.size() > MOST) {
        drawn.remove(drawn.keySet().iterator().next());
      }
    }
  }
}
