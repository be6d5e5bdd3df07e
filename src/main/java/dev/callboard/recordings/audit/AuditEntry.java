package dev.callboard.recordings.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One deed.
 *
 * @param at when, by this machine's clock
 * @param who the name of the operating system's user
 * @param deed what was done
 * @param calls ids of the calls whose recordings it concerned; may be empty
 * @param text what the person said about it, for example a reason; may be empty
 * @param details what else belongs to it, by names of the deed's own; empty for none
 */
public record AuditEntry(
    Instant at, String who, Deed deed, List<Long> calls, String text, Map<String, String> details) {

  public AuditEntry {
    calls = List.copyOf(calls);
    details = Map.copyOf(details);
  }

  /** A detail by its name; empty when there is none. */
  public Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }
}
