package dev.callboard.recordings;

import java.util.List;

/**
 * What re-reading the kept files found.
 *
 * @param checked files that were read, or should have been there to be read
 * @param sound files that are as they were kept
 * @param rotten calls whose file has other bytes than were kept
 * @param missing calls whose file is gone; they are fetched again while the platform has them
 * @param stopped why it ended early, technical words; empty when it did not
 */
public record VerifyReport(
    long checked, long sound, List<Long> rotten, List<Long> missing, String stopped) {

  public VerifyReport {
    rotten = List.copyOf(rotten);
    missing = List.copyOf(missing);
  }
}
