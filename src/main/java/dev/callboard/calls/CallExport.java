package dev.callboard.calls;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Path;

/** Writes filtered calls to CSV or XLSX under the platform's field names, streaming. */
public final class CallExport {

  public CallExport(CallStore calls) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes a file, complete or not at all.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return rows written
   */
  public long write(CallFilter filter, Path out, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }
}
