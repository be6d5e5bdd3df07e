package dev.callboard.recordings.audit;

/** What a person did with recordings. The names stand in the journal and never change. */
public enum Deed {
  /** Played one. */
  LISTENED,
  /** Took copies out of the archive. */
  EXPORTED,
  /** Put a legal hold on some. */
  HELD,
  /** Took a legal hold away. */
  RELEASED,
  /** Deleted some. */
  DELETED,
  /** Moved the archive to another folder. */
  MOVED,
  /** Stored some in a smaller form. */
  TRANSCODED
}
