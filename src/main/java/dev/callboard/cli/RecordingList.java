package dev.callboard.cli;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallRecord;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.Original;
import dev.callboard.recordings.Recording;
import dev.callboard.table.TableFile;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the list of recordings: which call, where it is kept, what proves it. */
final class RecordingList {

  private static final List<String> HEADER =
      List.of(
          "id",
          "destnumber",
          "starttime",
          "state",
          "file",
          "sha256",
          "bytes",
          "sourceName",
          "fetchedAt",
          "transcodedAt",
          "originalSha256",
          "originalBytes");

  private final Workspace workspace;

  RecordingList(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Writes a CSV or XLSX file, complete or not at all.
   *
   * @param calls whose recordings are listed
   * @return rows written; {@link TableFile#STOPPED} when it was cancelled
   */
  long write(CallFilter calls, Path out, JobControl control) throws IOException, SQLException {
    long[] rows = {0};
    try (TableFile table = TableFile.begin(out, HEADER)) {
      workspace
          .calls()
          .each(
              calls.recorded(true),
              call -> {
                if (!control.cancelled()) {
                  table.row(cells(call));
                  rows[0]++;
                }
              });
      if (control.cancelled()) {
        return TableFile.STOPPED;
      }
      table.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows[0];
  }

  private List<String> cells(CallRecord call) {
    Optional<Recording> found = find(call.id());
    Path file = found.map(Recording::file).orElse(null);
    boolean kept = file != null;
    Optional<Original> original = found.map(Recording::original);
    return List.of(
        Long.toString(call.id()),
        call.bill().destNumber(),
        call.bill().startTime(),
        found.map(r -> r.state().name().toLowerCase(Locale.ROOT)).orElse("on_platform"),
        file == null ? "" : relative(file),
        found.map(Recording::sha256).orElse(""),
        kept ? Long.toString(found.orElseThrow().bytes()) : "",
        call.bill().recordFileName(),
        found.map(Recording::fetchedAt).map(Object::toString).orElse(""),
        original.map(Original::transcodedAt).map(Object::toString).orElse(""),
        original.map(Original::sha256).orElse(""),
        original.map(Original::bytes).map(Object::toString).orElse(""));
  }

  /** With slashes on every system, so that lists from two machines can be compared. */
  private String relative(Path file) {
    Path folder = workspace.folder().toAbsolutePath();
    Path shown = file.isAbsolute() ? folder.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  private Optional<Recording> find(long callId) {
    try {
      return workspace.recordings().find(callId);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("the database did not give a recording", e));
    }
  }
}
