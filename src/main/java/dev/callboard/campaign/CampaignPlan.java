package dev.callboard.campaign;

import dev.callboard.country.Country;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor set up.
 *
 * @param name chosen by the supervisor, unique in a profile
 * @param country where the numbers are
 * @param voiceFile name of an uploaded voice file, or an http(s) URL
 * @param waitSeconds how long to let it ring; null leaves it to the platform
 * @param connSeconds how long a call may last; null leaves it to the platform
 * @param userKey whether a key press is asked for
 * @param todayOnly whether numbers not called today leave the platform's queue
 * @param callerId caller ID; empty lets the platform choose at random
 * @param reference the supervisor's own reference, sent as chengshudu; may be empty
 * @param batchSize numbers in a request, 1 to 5000
 * @param spacing pause between two requests
 */
public record CampaignPlan(
    String name,
    Country country,
    String voiceFile,
    @Nullable Integer waitSeconds,
    @Nullable Integer connSeconds,
    boolean userKey,
    boolean todayOnly,
    String callerId,
    String reference,
    int batchSize,
    Duration spacing) {

  /** 2 when the voice file is a URL the platform fetches, else 1 (documentation, voicetype). */
  public int voiceType() {
    return voiceFile.matches("(?i)https?://.*") ? 2 : 1;
  }
}
