package dev.callboard.recordings;

import java.time.Duration;

/**
 * How the archive works.
 *
 * @param parallel downloads at the same time, 1 to 64
 * @param maxBytes largest recording that is taken
 * @param keepFree bytes that stay free on the archive's disk: the ledger may be on it
 * @param connect until a connection to the download's host stands
 * @param read between two bytes of a download
 * @param call for a whole download
 */
public record ArchiveOptions(
    int parallel, long maxBytes, long keepFree, Duration connect, Duration read, Duration call) {

  /** Four at a time, 200 MB each, 16 MB of the disk left alone. */
  public static final ArchiveOptions DEFAULT =
      new ArchiveOptions(
          4,
          200L << 20,
          16L << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(10));

  public ArchiveOptions {
    parallel = Math.clamp(parallel, 1, 64);
  }

  /** The same with another number of downloads at a time. */
  public ArchiveOptions withParallel(int downloads) {
    return new ArchiveOptions(downloads, maxBytes, keepFree, connect, read, call);
  }

  /** The same with another size cap. */
  public ArchiveOptions withMaxBytes(long bytes) {
    return new ArchiveOptions(parallel, bytes, keepFree, connect, read, call);
  }
}
