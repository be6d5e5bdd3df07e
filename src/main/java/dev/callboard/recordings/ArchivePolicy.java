package dev.callboard.recordings;

/** Which recordings are kept by themselves. */
public enum ArchivePolicy {
  /** Every one. */
  ALL,
  /** Those of answered calls of some length. */
  ANSWERED,
  /** Those of some campaigns. */
  CAMPAIGNS,
  /** None; what is held is kept all the same. */
  OFF
}
