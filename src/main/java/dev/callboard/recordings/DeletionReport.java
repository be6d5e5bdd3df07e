package dev.callboard.recordings;

/**
 * What a deletion did.
 *
 * @param deleted recordings that are gone
 * @param held recordings that stayed because of a legal hold
 * @param unfinished recordings that count as deleted and whose files go as soon as the archive's disk
 *     is there
 */
public record DeletionReport(long deleted, long held, long unfinished) {}
