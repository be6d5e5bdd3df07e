package dev.callboard.campaign;

import java.time.Instant;

/**
 * How the supervisor settled an unproven batch.
 *
 * @param taken whether it counts as taken by the platform; else as never sent
 * @param by who decided: the user of this machine; empty in ledgers of earlier versions
 * @param why in the supervisor's words; may be empty
 * @param at when
 */
public record Decision(boolean taken, String by, String why, Instant at) {}
