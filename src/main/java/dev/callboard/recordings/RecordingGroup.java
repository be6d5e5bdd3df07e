package dev.callboard.recordings;

/** Which recordings are wanted, by where they are and what is the matter with them. */
public enum RecordingGroup {
  ANY,
  /** In the archive. */
  KEPT,
  /** On the platform only. */
  WAITING,
  /** On the platform only, and soon deleted there. */
  AT_RISK,
  /** The platform no longer has them and neither do we. */
  LOST,
  /** Under a legal hold. */
  HELD,
  /** Kept, but reading the file again found it damaged. */
  DAMAGED,
  /** Deleted here. */
  DELETED
}
