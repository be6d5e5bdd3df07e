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
 * @param anyHour whether batches leave outside calling hours, too
 * @param optOutKey who presses it is never called again: a digit, {@code *} or {@code #}; empty for
 *     none
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
    Duration spacing,
    boolean anyHour,
    String optOutKey) {

  /** A plan that keeps calling hours and has no opt-out key. */
  public CampaignPlan(
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
    this(
        name,
        country,
        voiceFile,
        waitSeconds,
        connSeconds,
        userKey,
        todayOnly,
        callerId,
        reference,
        batchSize,
        spacing,
        false,
        "");
  }

  /** The same, kept to calling hours or not. */
  public CampaignPlan atAnyHour(boolean any) {
    return with(name, voiceFile, callerId, batchSize, spacing, any);
  }

  /** The same with another voice file. */
  public CampaignPlan hearing(String otherVoiceFile) {
    return with(name, otherVoiceFile, callerId, batchSize, spacing, anyHour);
  }

  /** The same with everything that may change while batches wait. */
  public CampaignPlan changed(
      String otherVoiceFile, String otherCallerId, Duration otherSpacing, boolean any) {
    return with(name, otherVoiceFile, otherCallerId, batchSize, otherSpacing, any);
  }

  /** The same cut and spaced otherwise. */
  CampaignPlan paced(int otherBatchSize, Duration otherSpacing) {
    return with(name, voiceFile, callerId, otherBatchSize, otherSpacing, anyHour);
  }

  /** The same under another name. */
  CampaignPlan named(String other) {
    return with(other, voiceFile, callerId, batchSize, spacing, anyHour);
  }

  private CampaignPlan with(
      String newName,
      String newVoiceFile,
      String newCallerId,
      int newBatchSize,
      Duration newSpacing,
      boolean newAnyHour) {
    return new CampaignPlan(
        newName,
        country,
        newVoiceFile,
        waitSeconds,
        connSeconds,
        userKey,
        todayOnly,
        newCallerId,
        reference,
        newBatchSize,
        newSpacing,
        newAnyHour,
        optOutKey);
  }

  /** 2 when the voice file is a URL the platform fetches, else 1 (documentation, voicetype). */
  public int voiceType() {
    return voiceFile.matches("(?i)https?://.*") ? 2 : 1;
  }
}
