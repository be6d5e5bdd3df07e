package dev.callboard.recordings;

/**
 * What a run of the archive did.
 *
 * @param kept recordings kept by this run
 * @param lost recordings found to be lost
 * @param failed recordings that could not be fetched this time
 * @param remaining recordings still on the platform only
 * @param bytes bytes kept by this run
 * @param stopped why the run ended early, technical words; empty when it did not
 */
public record ArchiveReport(
    long kept, long lost, long failed, long remaining, long bytes, String stopped) {}
