package dev.callboard.platform;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a recording can be fetched for the next minutes. Use at once, never store.
 *
 * @param url the link as given
 * @param expires platform time; null when unreadable
 */
public record RecordingLink(String url, @Nullable LocalDateTime expires) {

  /** The link opens a recording: it is not printed. */
  @Override
  public String toString() {
    return "RecordingLink[expires " + expires + "]";
  }
}
