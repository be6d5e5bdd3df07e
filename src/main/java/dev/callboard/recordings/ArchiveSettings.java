package dev.callboard.recordings;

import java.util.List;

/**
 * How the archive of a profile is set.
 *
 * @param policy which recordings are kept by themselves
 * @param leastTalk talking seconds from which {@link ArchivePolicy#ANSWERED} keeps
 * @param campaigns ids of the campaigns {@link ArchivePolicy#CAMPAIGNS} keeps
 * @param parallel downloads at the same time, 1 to 64
 * @param verify whether kept files are read again in the background
 * @param transcode whether old recordings are stored in a smaller form
 * @param folder where the archive is; empty for the profile's own folder
 * @param movingTo where it is being moved to; empty while it is not
 */
public record ArchiveSettings(
    ArchivePolicy policy,
    int leastTalk,
    List<String> campaigns,
    int parallel,
    boolean verify,
    TranscodeRule transcode,
    String folder,
    String movingTo) {

  /** Everything is kept, four at a time, and read again in the background. */
  public static final ArchiveSettings DEFAULT =
      new ArchiveSettings(ArchivePolicy.ALL, 10, List.of(), 4, true, TranscodeRule.OFF, "", "");

  public ArchiveSettings {
    campaigns = List.copyOf(campaigns);
    parallel = Math.clamp(parallel, 1, 64);
    leastTalk = Math.clamp(leastTalk, 0, 86_400);
  }

  /** The same with another policy. */
  public ArchiveSettings with(ArchivePolicy now) {
    return new ArchiveSettings(
        now, leastTalk, campaigns, parallel, verify, transcode, folder, movingTo);
  }

  /** The same from other talking seconds on. */
  public ArchiveSettings withLeastTalk(int seconds) {
    return new ArchiveSettings(
        policy, seconds, campaigns, parallel, verify, transcode, folder, movingTo);
  }

  /** The same for other campaigns. */
  public ArchiveSettings withCampaigns(List<String> ids) {
    return new ArchiveSettings(
        policy, leastTalk, ids, parallel, verify, transcode, folder, movingTo);
  }

  /** The same with so many downloads at a time. */
  public ArchiveSettings withParallel(int downloads) {
    return new ArchiveSettings(
        policy, leastTalk, campaigns, downloads, verify, transcode, folder, movingTo);
  }

  /** The same, reading kept files again in the background or not. */
  public ArchiveSettings verifying(boolean now) {
    return new ArchiveSettings(
        policy, leastTalk, campaigns, parallel, now, transcode, folder, movingTo);
  }

  /** The same, storing old recordings in a smaller form or not. */
  public ArchiveSettings transcoding(TranscodeRule now) {
    return new ArchiveSettings(
        policy, leastTalk, campaigns, parallel, verify, now, folder, movingTo);
  }

  /** The same elsewhere, or on the way there. */
  ArchiveSettings at(String place, String goal) {
    return new ArchiveSettings(
        policy, leastTalk, campaigns, parallel, verify, transcode, place, goal);
  }

  /** Whether a recording is kept by itself. */
  boolean wants(RecordingRow row) {
    if (row.held() > 0) {
      return true;
    }
    return switch (policy) {
      case ALL -> true;
      case ANSWERED -> row.call().talk() > 0 && row.call().talk() >= leastTalk;
      case CAMPAIGNS ->
          campaigns.stream()
              .anyMatch(id -> row.call().tag().equals(id) || row.call().tag().startsWith(id + "-"));
      case OFF -> false;
    };
  }
}
