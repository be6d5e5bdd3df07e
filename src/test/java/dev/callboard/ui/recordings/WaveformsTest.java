package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.audio.LongSounds;
import dev.callboard.audio.Waveform;
import dev.callboard.audio.WaveformCache;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformsTest {

  private static final String HASH = "0f".repeat(32);

  @TempDir Path folder;
  private final FakeRecordings desk = new FakeRecordings();

  private Recording kept(Path file, String sha256) {
    desk.file = file;
    Recording put = desk.put(1, RecordingState.KEPT, 2, "cb-1");
    return new Recording(
        put.call(),
        put.state(),
        file,
        sha256,
        put.bytes(),
        put.fetchedAt(),
        put.deletedBy(),
        put.problem(),
        put.original());
  }

  private Waveforms opened() {
    return new Waveforms(new WaveformCache(folder.resolve("waveforms")));
  }

  /** After a restart too: the file is not even opened. */
  @Test
  void aLongRecordingIsDecodedOnce() throws IOException {
    Path file = LongSounds.mp3(folder.resolve("long.mp3"), 130);
    Recording recording = kept(file, HASH);
    Waveform first = opened().of(recording, file, (_, _) -> true);
    Files.delete(file);

    Waveform again = opened().of(recording, file, (_, _) -> true);

    assertThat(again.peaks()).isDeepEqualTo(first.peaks());
    assertThat(again.info()).isEqualTo(first.info());
  }

  @Test
  void halfAWaveformIsNotRemembered() throws IOException {
    Path file = LongSounds.mp3(folder.resolve("long.mp3"), 130);
    Recording recording = kept(file, HASH);
    Waveforms waveforms = opened();
    waveforms.of(recording, file, (_, _) -> false);
    Files.delete(file);

    assertThatThrownBy(() -> waveforms.of(recording, file, (_, _) -> true))
        .isInstanceOf(IOException.class);
  }

  /** A damaged file is replaced under its name. */
  @Test
  void anotherSoundUnderTheSameNameIsDrawnAnew() throws IOException {
    Path file = LongSounds.mp3(folder.resolve("x.mp3"), 20);
    Waveforms waveforms = opened();
    Waveform before = waveforms.of(kept(file, "1e".repeat(32)), file, (_, _) -> true);
    LongSounds.mp3(file, 40);

    Waveform after = waveforms.of(kept(file, HASH), file, (_, _) -> true);

    assertThat(after.info().duration()).isGreaterThan(before.info().duration());
  }
}
