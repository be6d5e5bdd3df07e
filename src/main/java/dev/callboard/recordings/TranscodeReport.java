package dev.callboard.recordings;

/**
 * What storing old recordings in a smaller form did.
 *
 * @param transcoded recordings whose file was replaced
 * @param saved bytes that this saved
 * @param stay recordings that were looked at and stay as they are
 * @param stopped why it ended early; empty when it did not
 */
public record TranscodeReport(long transcoded, long saved, long stay, String stopped) {

  /** Nothing was to be done. */
  public static final TranscodeReport NONE = new TranscodeReport(0, 0, 0, "");
}
