package dev.callboard.recordings;

import org.jspecify.annotations.Nullable;

/**
 * A file of an export, checked.
 *
 * @param name in the ZIP, with slashes
 * @param sha256 of what is there, hex; empty when nothing can be read
 * @param bytes of what is there
 * @param call whose recording it is; null for other files, and where no sidecar says it
 */
public record EvidencePiece(
    String name, EvidenceStatus status, String sha256, long bytes, @Nullable Call call) {

  /**
   * The little that a list shows of a call.
   *
   * @param id the platform's
   * @param startTime verbatim, platform time
   * @param talk seconds
   */
  public record Call(long id, String number, String startTime, int talk) {
    /** Numbers are personal data: only the id is printed. */
    @Override
    public String toString() {
      return "Call[" + id + "]";
    }
  }

  /** Whether it is a recording, not what goes with one. */
  public boolean recording() {
    return name.startsWith(EvidenceZip.RECORDINGS) && !name.endsWith(EvidenceZip.SIDECAR);
  }

  /** The name of the sidecar of a recording. */
  String sidecar() {
    int dot = name.lastIndexOf('.');
    return (dot < EvidenceZip.RECORDINGS.length() ? name : name.substring(0, dot))
        + EvidenceZip.SIDECAR;
  }
}
