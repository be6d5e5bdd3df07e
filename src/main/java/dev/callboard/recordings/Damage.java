package dev.callboard.recordings;

/** What reading a kept file again found. The names stand in the database. */
public enum Damage {
  /** Nothing. */
  NONE,
  /** Other bytes than were kept, though nobody wrote to the file since: the disk fails. */
  ROT,
  /** Somebody wrote to the file, or to what is beside it, after it was kept. */
  CHANGED,
  /** The disk does not give it. */
  UNREADABLE
}
