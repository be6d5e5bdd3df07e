package dev.callboard.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: what it is on can neither be deleted by a person nor by age.
 *
 * @param id tells it from others
 * @param reason why, as the person wrote it
 * @param who put it on, the operating system's user
 * @param at when
 * @param rule what it is on, now and in future; null when it is on single calls
 * @param calls how many single calls it is on; 0 for a rule
 * @param releasedAt when it was taken away; null while it stands
 * @param releasedBy who took it away; empty while it stands
 */
public record Hold(
    String id,
    String reason,
    String who,
    Instant at,
    @Nullable RecordingFilter rule,
    long calls,
    @Nullable Instant releasedAt,
    String releasedBy) {

  /** Whether it still holds. */
  public boolean stands() {
    return releasedAt == null;
  }
}
