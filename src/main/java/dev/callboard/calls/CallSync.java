package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads call records from the platform into the record log and proves what it read. */
public final class CallSync {

  /** Builds a sync; two never run at once on one object. */
  public CallSync(PlatformClient client, RecordLog log) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads every record that started in a span, newest window first.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport sync(Instant from, Instant to, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Reads every record that carries a tag; the span is generous. */
  public SyncReport syncTag(String tag, Instant from, Instant to, JobControl control)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The known spans, in order of time, adjacent ones of one verdict joined. */
  public List<SyncSpan> spans() throws IOException {
    throw new UnsupportedOperationException();
  }
}
