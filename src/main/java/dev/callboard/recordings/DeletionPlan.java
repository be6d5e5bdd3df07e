package dev.callboard.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deletion would take away.
 *
 * @param recordings how many would go
 * @param kept how many of them are in the archive; the others are on the platform only and would not
 *     be fetched any more
 * @param bytes of the kept ones
 * @param held how many stay because a legal hold is on them
 * @param oldest start of the oldest call that would go; null for none
 * @param newest start of the newest one; null for none
 */
public record DeletionPlan(
    long recordings,
    long kept,
    long bytes,
    long held,
    @Nullable Instant oldest,
    @Nullable Instant newest) {}
