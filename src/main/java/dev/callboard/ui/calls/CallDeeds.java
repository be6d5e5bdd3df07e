package dev.callboard.ui.calls;

import dev.callboard.job.JobControl;
import java.nio.file.Path;

/** What can be done with calls. Blocks. */
interface CallDeeds {

  /**
   * Writes everything a filter selects to a file, complete or not at all.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return rows written; negative when it was cancelled and left no file
   */
  long export(FilterValues values, Path out, JobControl control) throws Exception;

  /** How many calls of one number are kept here, as it was recorded. */
  long callsOf(String number) throws Exception;

  /**
   * Puts a number on the list of those never to call, durably.
   *
   * @return false when it was on it already
   */
  boolean neverCall(String number) throws Exception;

  /** Writes the note of a call, durably; blank takes it away. */
  void writeNote(long callId, String text) throws Exception;
}
