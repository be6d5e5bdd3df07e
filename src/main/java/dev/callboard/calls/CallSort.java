package dev.callboard.calls;

/** What calls are ordered by; the id breaks ties. */
public enum CallSort {
  START,
  DESTINATION,
  RING,
  TALK,
  CAUSE
}
