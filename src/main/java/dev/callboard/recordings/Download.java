package dev.callboard.recordings;

/** What came of following a link. */
sealed interface Download {

  /** Every byte that was promised arrived in the partial file. */
  record Complete(String sha256) implements Download {}

  /** The host says that the file does not exist (404, 410). */
  record Gone(int status) implements Download {}

  /** It broke off, was refused, or is no sound; another link may do better. */
  record Broken(String why) implements Download {}

  /** The link is not followed, and no other try will change that. */
  record Forbidden(String why) implements Download {}
}
