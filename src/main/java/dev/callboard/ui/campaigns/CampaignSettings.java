package dev.callboard.ui.campaigns;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a campaign once every one of them is understood.
 *
 * @param name not blank, not used before
 * @param waitSeconds null leaves it to the platform
 * @param connSeconds null leaves it to the platform
 * @param callerId empty lets the platform choose
 * @param reference may be empty
 * @param batchSize 1 to 5000
 * @param spacing zero or more
 * @param anyHour whether calling hours are left aside
 * @param optOutKey empty for none
 */
record CampaignSettings(
    String name,
    @Nullable Integer waitSeconds,
    @Nullable Integer connSeconds,
    boolean userKey,
    boolean todayOnly,
    String callerId,
    String reference,
    int batchSize,
    Duration spacing,
    boolean anyHour,
    String optOutKey) {}
