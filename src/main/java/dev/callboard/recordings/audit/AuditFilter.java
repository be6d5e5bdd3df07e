package dev.callboard.recordings.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null, empty and 0 mean any.
 *
 * @param from earliest, inclusive
 * @param to latest, exclusive
 * @param deed what was done
 * @param who the user's name, exact
 * @param callId the call whose recording it concerned
 */
public record AuditFilter(
    @Nullable Instant from, @Nullable Instant to, @Nullable Deed deed, String who, long callId) {

  /** Everything there is. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, "", 0);

  /** Everything about one call. */
  public static AuditFilter ofCall(long callId) {
    return new AuditFilter(null, null, null, "", callId);
  }

  /** The same for one kind of deed; null for all. */
  public AuditFilter of(@Nullable Deed wanted) {
    return new AuditFilter(from, to, wanted, who, callId);
  }
}
