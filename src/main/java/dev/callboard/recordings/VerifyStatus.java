package dev.callboard.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far reading the kept files again is.
 *
 * @param finishedAt when everything was read last; null for never
 * @param nextAt when it begins again; null while it is at it
 * @param checked files read in the present round, or in the last one
 * @param damaged files of that round that are not as they were kept
 * @param missing files of that round that are gone
 */
public record VerifyStatus(
    @Nullable Instant finishedAt,
    @Nullable Instant nextAt,
    long checked,
    long damaged,
    long missing) {}
