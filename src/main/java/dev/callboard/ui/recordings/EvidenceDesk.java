package dev.callboard.ui.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.calls.CallRecord;
import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.platform.Bill;
import dev.callboard.recordings.EvidenceFile;
import dev.callboard.recordings.EvidencePiece;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.recordings.Sidecar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The recordings of an evidence file, for the player: one is known by its place in the list, since a file
 * from outside may say any call id, or none. Nothing can be written about them.
 */
final class EvidenceDesk implements RecordingDesk {

  private static final int LONGEST_ENDING = 5;

  private final EvidenceFile evidence;
  private final List<EvidencePiece> recordings;
  private final Path scratch;

  /**
   * Builds it.
   *
   * @param scratch where copies to listen to are put; whoever made it takes it away
   */
  EvidenceDesk(EvidenceFile evidence, List<EvidencePiece> recordings, Path scratch) {
    this.evidence = evidence;
    this.recordings = List.copyOf(recordings);
    this.scratch = scratch;
  }

  @Override
  public Optional<Recording> find(long place) throws IOException {
    if (place < 0 || place >= recordings.size()) {
      return Optional.empty();
    }
    EvidencePiece piece = recordings.get((int) place);
    if (piece.sha256().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Recording(
            new CallRecord(numbered(place), Instant.EPOCH, null, null),
            RecordingState.KEPT,
            copy(place, piece),
            piece.sha256(),
            piece.bytes(),
            null,
            Instant.MAX,
            "",
            evidence.sidecar(piece).map(Sidecar::original).orElse(null)));
  }

  /** Two may ask at once: the player, and who draws the waveform. */
  private synchronized Path copy(long place, EvidencePiece piece) throws IOException {
    Path copy = scratch.resolve(place + ending(piece.name()));
    if (!Files.exists(copy)) {
      evidence.extract(piece, copy);
    }
    return copy;
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.length() <= LONGEST_ENDING && ending.matches("[a-z0-9]+") ? "." + ending : "";
  }

  private static Bill numbered(long place) {
    return new Bill(place, "", "", "", "", null, "", 0, 0, "", 0, "", "", "", "", "", "", 0, 0, "");
  }

  @Override
  public WaveformCache waveforms() {
    return new WaveformCache(scratch.resolve("waveforms"));
  }

  @Override
  public FetchOutcome fetch(long place) throws IOException {
    return new FetchOutcome.Kept(find(place).orElseThrow(() -> new IOException("no sound")));
  }

  @Override
  public List<String> holdsOn(long place) {
    return List.of();
  }

  @Override
  public String campaign(String tag) {
    return "";
  }

  @Override
  public CallNotes notes(long place) {
    return CallNotes.none(place);
  }

  @Override
  public void write(long place, String text) {
    throw new UnsupportedOperationException("nothing is written into an evidence file");
  }

  @Override
  public Marker mark(long place, Duration position) {
    throw new UnsupportedOperationException("nothing is written into an evidence file");
  }

  @Override
  public void name(long place, Marker marker, String text) {
    throw new UnsupportedOperationException("nothing is written into an evidence file");
  }

  @Override
  public void unmark(long place, Marker marker) {
    throw new UnsupportedOperationException("nothing is written into an evidence file");
  }

  @Override
  public void listened(long place) {}
}
