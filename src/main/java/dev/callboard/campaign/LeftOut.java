package dev.callboard.campaign;

import dev.callboard.numbers.SkipReason;

/**
 * A number of a stored batch that is not sent with it.
 *
 * @param seq its place in the campaign's list, counted from 0
 * @param why the rule that spoke after the campaign was stored
 */
public record LeftOut(int seq, SkipReason why) {}
