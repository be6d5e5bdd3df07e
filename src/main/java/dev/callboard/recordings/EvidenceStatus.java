package dev.callboard.recordings;

/** What became of a file of an export. */
public enum EvidenceStatus {
  /** It is as it was exported, and a recording is as it was kept. */
  UNCHANGED,
  /** Its bytes are others than at the export. */
  CHANGED,
  /** It is as it was exported, but the recording had changed in the archive before. */
  UNLIKE_KEPT,
  /** It cannot be read. */
  UNREADABLE,
  /** It was exported and is not there. */
  MISSING,
  /** It is there and was not exported. */
  ADDED
}
