package dev.callboard.recordings;

import java.time.Duration;

/**
 * How the archive works.
 *
 * @param maxBytes largest recording that is taken
 * @param keepFree bytes that stay free on the archive's disk: the ledger may be on it
 * @param connect until a connection to the download's host stands
 * @param read between two bytes of a download
 * @param call for a whole download
 */
public record ArchiveOptions(
    long maxBytes, long keepFree, Duration connect, Duration read, Duration call) {

  /** 200 MB each, 16 MB of the disk left alone. */
  public static final ArchiveOptions DEFAULT =
      new ArchiveOptions(
          200L << 20,
          16L << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(10));

  /** The same with another size cap. */
  public ArchiveOptions withMaxBytes(long bytes) {
    return new ArchiveOptions(bytes, keepFree, connect, read, call);
  }
}
