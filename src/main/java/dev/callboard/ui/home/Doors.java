package dev.callboard.ui.home;

/**
 * Where Home leads to: every figure to what it counts.
 *
 * @param today today's calls
 * @param answered today's calls that were answered
 * @param calls the calls of the last week
 * @param campaigns the list of campaigns
 * @param newCampaign the set-up of a campaign
 * @param recordings the recordings
 * @param freshness how fresh the records are, span by span
 */
public record Doors(
    Runnable today,
    Runnable answered,
    Runnable calls,
    Runnable campaigns,
    Runnable newCampaign,
    Runnable recordings,
    Runnable freshness) {}
