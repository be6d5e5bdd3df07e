package dev.callboard.recordings;

import dev.callboard.audio.AudioFile;
import dev.callboard.audio.AudioInfo;
import dev.callboard.audio.CompactForm;
import dev.callboard.audio.Container;
import dev.callboard.audio.Likeness;
import dev.callboard.audio.Transcoding;
import dev.callboard.audio.WaveformCache;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the smaller form of a recording beside the archive's own files, and puts it in the place of
 * what was fetched. The order is what keeps the recording: the new file is on the disk, decoded and
 * found to be the same sound before it gets its name; then the sidecar says what it is, durably; only
 * then the file that was fetched goes. Between any two steps the sidecar is true of a file that is
 * there. Thread-safe for different calls.
 */
final class SmallerForm {

  private static final Logger LOG = LoggerFactory.getLogger(SmallerForm.class);

  /** Less than a tenth is not worth it. */
  private static final double MOST = 0.9;

  private final ArchiveFolder folder;
  private final WaveformCache waveforms;
  private final InstantSource now;

  SmallerForm(ArchiveFolder folder, WaveformCache waveforms, InstantSource now) {
    this.folder = folder;
    this.waveforms = waveforms;
    this.now = now;
  }

  /**
   * A smaller form that is whole and on the disk, and nothing yet.
   *
   * @param file where it is
   * @param container what it is
   * @param sidecar what will stand beside it
   */
  record Made(Path file, Container container, Sidecar sidecar) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Makes it; empty when the recording is better left as it is. The caller knows that the file is
   * what its sidecar says.
   *
   * @throws IOException when the disk does not take it
   */
  Optional<Made> make(RecordingRow row, CompactForm form) throws IOException {
    Path audio = folder.root().resolve(row.file());
    Sidecar sidecar = Sidecar.read(folder.place(row.callId(), row.start()).sidecar());
    Optional<AudioInfo> plain = Transcoding.plain(audio);
    if (plain.isEmpty() || sidecar.original() != null || !sidecar.sha256().equals(row.sha256())) {
      return Optional.empty();
    }
    AudioInfo info = plain.get();
    Path file = folder.unfinished(row.callId());
    boolean good = false;
    try {
      Transcoding.write(audio, info, form, file);
      if (Files.size(file) > MOST * row.bytes() || !same(row, audio, info, file)) {
        return Optional.empty();
      }
      force(file);
      String sha256 = Hashes.of(file);
      AudioFile.check(file, drawn -> waveforms.put(sha256, drawn));
      Original original =
          Original.of(
              row.sha256(), row.bytes(), info, now.instant().truncatedTo(ChronoUnit.MILLIS));
      good = true;
      return Optional.of(
          new Made(file, form.container(), sidecar.transcoded(sha256, Files.size(file), original)));
    } finally {
      if (!good) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean same(RecordingRow row, Path audio, AudioInfo info, Path file)
      throws IOException {
    Likeness likeness = Transcoding.compare(audio, info, file);
    if (!likeness.same()) {
      LOG.info("call {} stays as it was fetched: its smaller form is {}", row.callId(), likeness);
    }
    return likeness.same();
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Puts it in its place; what was fetched stays until {@link #settle}.
   *
   * @return where it is now
   */
  Path put(Made made, CallPlace place) throws IOException {
    Path target = place.audio(made.container());
    Durable.rename(made.file(), target);
    folder.write(place.callId(), made.sidecar().toBytes(), place.sidecar());
    return target;
  }

  /**
   * Leaves one file of a recording, the one that its sidecar is true of: takes away what was fetched
   * where the smaller form is sealed, and an unsealed smaller form.
   *
   * @return the sidecar and its file; empty when the recording is gone, or no file is what the sidecar
   *     says and all stay
   */
  Optional<Settled> settle(CallPlace place) throws IOException {
    if (Files.notExists(place.sidecar())) {
      return Optional.empty();
    }
    Sidecar sidecar = Sidecar.read(place.sidecar());
    Optional<Path> sealed = place.sealed(sidecar);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    for (Container container : Container.values()) {
      Path other = place.audio(container);
      if (!other.equals(sealed.get()) && Files.deleteIfExists(other)) {
        Durable.forceFolder(place.day());
      }
    }
    Original original = sidecar.original();
    if (original != null) {
      waveforms.forget(original.sha256());
    }
    return Optional.of(new Settled(sealed.get(), sidecar));
  }

  /** A file and the sidecar that is true of it. */
  record Settled(Path file, Sidecar sidecar) {}
}
