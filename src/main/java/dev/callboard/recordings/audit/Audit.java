package dev.callboard.recordings.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes down who did what with recordings. Thread-safe; blocks until it is on the disk. */
public interface Audit {

  /**
   * Writes down a deed of the person at this machine, now.
   *
   * @param calls the calls whose recordings it concerns; at most {@value AuditLog#MOST_CALLS}, more
   *     are several deeds
   * @param text what the person said about it; may be empty
   * @param details what else belongs to it
   * @return the entry; it is durable then
   * @throws IOException when it could not be written down
   */
  AuditEntry note(Deed deed, List<Long> calls, String text, Map<String, String> details)
      throws IOException;

  /**
   * Writes down that a recording is listened to; once for each time somebody begins to.
   *
   * @throws IOException when it could not be written down
   */
  default void listened(long callId) throws IOException {
    note(Deed.LISTENED, List.of(callId), "", Map.of());
  }
}
