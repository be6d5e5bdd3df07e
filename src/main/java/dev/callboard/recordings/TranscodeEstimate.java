package dev.callboard.recordings;

/**
 * What storing old recordings in a smaller form would save.
 *
 * @param recordings whose file would be replaced
 * @param bytes these take now
 * @param saved bytes of that, roughly: by the talking time of the calls
 */
public record TranscodeEstimate(long recordings, long bytes, long saved) {}
