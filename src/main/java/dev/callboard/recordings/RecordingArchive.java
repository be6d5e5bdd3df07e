package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps recordings for good. */
public final class RecordingArchive {

  RecordingArchive() {}

  /**
   * Keeps what is not kept, nearest to deletion first.
   *
   * @param limit at most so many; 0 for all
   */
  public ArchiveReport archive(int limit, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Returns the kept file of a call, or fetches and keeps it now. */
  public FetchOutcome fetch(long callId) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Finds the recording of a call; empty when the call has none. */
  public Optional<Recording> find(long callId) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Lists recordings, newest call first. */
  public List<Recording> list(long offset, int limit) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Counts recordings by state. */
  public Counts counts() throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * Recordings by state.
   *
   * @param atRisk on the platform only, and 15 days or less from deletion
   */
  public record Counts(long kept, long onPlatform, long lost, long atRisk, long bytes) {}
}
