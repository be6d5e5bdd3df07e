package dev.callboard.calls;

/**
 * How calls are ordered; start and id break ties.
 *
 * @param by what by
 * @param descending whether all of it is in falling order
 * @param words names of campaigns, and notes
 */
public record CallOrder(CallSort by, boolean descending, OrderWords words) {}
