package dev.callboard.calls;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync did.
 *
 * @param spans the windows read, in order of time, with their verdicts; a window that was not read
 *     is MISSING
 * @param pages pages stored
 * @param records records read, repeats counted once a window
 * @param fresh records that were not in the store before
 * @param refusal why the platform ended it, or null
 * @param failure why the network ended it, or null
 * @param cancelled whether the supervisor ended it
 */
public record SyncReport(
    List<SyncSpan> spans,
    long pages,
    long records,
    long fresh,
    @Nullable Refusal refusal,
    @Nullable Failure failure,
    boolean cancelled) {

  /** Whether every window is proven. */
  public boolean gapFree() {
    return spans.stream().allMatch(s -> s.verdict() == SyncSpan.Verdict.PROVEN);
  }
}
