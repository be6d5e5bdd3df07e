package dev.callboard.recordings;

/** What a list of recordings is ordered by; then by start, then by id. */
public enum RecordingSort {
  START,
  NUMBER,
  TALK,
  KEY,
  STATE,
  SIZE
}
