package dev.callboard.recordings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an evidence file found.
 *
 * @param sha256 of the whole file, hex: the exporter's audit log has the same while nothing was changed
 * @param bytes of the whole file
 * @param origin who exported it; null when nothing in it says so
 * @param pieces every file that is in it or should be, in the order in which they were exported
 */
public record EvidenceFinding(
    String sha256, long bytes, @Nullable EvidenceOrigin origin, List<EvidencePiece> pieces) {

  public EvidenceFinding {
    pieces = List.copyOf(pieces);
  }

  /** The recordings, without what goes with them. */
  public List<EvidencePiece> recordings() {
    return pieces.stream().filter(EvidencePiece::recording).toList();
  }

  /** Whatever is not as it was exported or kept. */
  public List<EvidencePiece> differing() {
    return pieces.stream().filter(p -> p.status() != EvidenceStatus.UNCHANGED).toList();
  }

  /** Whether every file is as it was exported, and every recording as it was kept. */
  public boolean unchanged() {
    return differing().isEmpty();
  }
}
