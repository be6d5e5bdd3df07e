package dev.callboard.recordings;

/**
 * What was read back from the folder.
 *
 * @param kept recordings with file and sidecar
 * @param lost notes of loss
 * @param damaged sidecars that cannot be read, or whose file is gone or of another size
 */
public record RestoreReport(long kept, long lost, long damaged) {}
