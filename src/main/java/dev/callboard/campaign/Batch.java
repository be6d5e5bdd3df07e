package dev.callboard.campaign;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request's worth of numbers.
 *
 * @param number counted from 1 within the campaign
 * @param tag sent as customuuid, unique for ever
 * @param numbers how many
 * @param state where it is
 * @param sentAt when its (last) request began; null before
 * @param refusal the platform's no, when REFUSED
 * @param failure what was seen instead of an answer, when UNPROVEN or back to WAITING
 */
public record Batch(
    int number,
    String tag,
    int numbers,
    BatchState state,
    @Nullable Instant sentAt,
    @Nullable Refusal refusal,
    @Nullable Failure failure) {}
