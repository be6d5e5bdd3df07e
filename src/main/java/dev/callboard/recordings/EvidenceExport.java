package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.AuditLog;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Copies recordings out of the archive with everything that proves them: a ZIP with the files, their
 * sidecars, a spreadsheet, an evidence sheet, and sums that {@code sha256sum -c} checks.
 */
public final class EvidenceExport {

  /** The template files are named by where nobody says another. */
  public static final String USUAL_TEMPLATE = ExportNames.USUAL;

  /** How the name of such a file ends, without a dot; by its content it is a ZIP. */
  public static final String EXTENSION = "cbevidence";

  /** More would make a file that takes too much memory to be checked. */
  public static final int MOST_RECORDINGS = 100_000;

  /** How the name of such a file ends. */
  public static final String ENDING = "." + EXTENSION;

  private static final int AUDIT_LINES = 200;
  private static final List<String> HEADER =
      List.of(
          "id",
          "starttime",
          "number",
          "campaign",
          "talk",
          "key",
          "state",
          "file",
          "sha256",
          "bytes",
          "fetchedAt",
          "holds",
          "transcodedAt",
          "originalSha256",
          "originalBytes",
          "originalFormat");

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final Recordings recordings;
  private final InstantSource now;

  EvidenceExport(
      ArchiveFolder folder, ArchiveParts parts, Recordings recordings, InstantSource now) {
    this.folder = folder;
    this.parts = parts;
    this.recordings = recordings;
    this.now = now;
  }

  /**
   * What is wanted.
   *
   * @param calls whose recordings
   * @param template names the files, see the README; blank for the usual one
   * @param reason why, for the evidence sheet and the audit log; may be empty
   * @param zone in which names tell days and times
   */
  public record Order(List<Long> calls, String template, String reason, ZoneId zone) {
    public Order {
      calls = List.copyOf(calls);
    }
  }

  /**
   * What was exported.
   *
   * @param files recordings with their file
   * @param without recordings of which there is no file here
   */
  public record Result(long files, long without) {}

  /**
   * Writes the ZIP, complete or not at all; what is exported stands in the audit log then, with the hash of
   * the whole file: nobody who changes it later can change that too.
   *
   * @param campaign names the campaign of a tag; empty for none
   * @param control progress in recordings
   * @throws IOException when it could not be written, or was cancelled
   */
  public Result write(Order order, UnaryOperator<String> campaign, Path out, JobControl control)
      throws IOException {
    if (order.calls().size() > MOST_RECORDINGS) {
      throw new IOException("more than " + MOST_RECORDINGS + " recordings for one file");
    }
    Path goal = out.toAbsolutePath();
    Path part = Files.createTempFile(goal.getParent(), goal.getFileName() + ".", ".part");
    Path table = Files.createTempFile(goal.getParent(), "recordings", ".xlsx");
    try {
      Result result = new Writing(order, campaign, control).write(part, table);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      note(order, goal, Hashes.of(part));
      Durable.rename(part, goal);
      return result;
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(table);
    }
  }

  private void note(Order order, Path goal, String sha256) throws IOException {
    for (int i = 0; i < order.calls().size(); i += AuditLog.MOST_CALLS) {
      parts
          .audit()
          .note(
              Deed.EXPORTED,
              order.calls().subList(i, Math.min(order.calls().size(), i + AuditLog.MOST_CALLS)),
              order.reason(),
              Map.of("file", goal.getFileName().toString(), "sha256", sha256));
    }
  }

  /** One export at work. */
  private final class Writing {

    private final Order order;
    private final UnaryOperator<String> campaign;
    private final JobControl control;
    private final ExportNames names;
    private long files;
    private long without;

    Writing(Order order, UnaryOperator<String> campaign, JobControl control) {
      this.order = order;
      this.campaign = campaign;
      this.control = control;
      names = new ExportNames(order.template(), order.zone());
    }

    Result write(Path file, Path list) throws IOException, SQLException {
      EvidenceOrigin origin =
          new EvidenceOrigin(AuditLog.user(), now.instant(), order.reason(), order.calls().size());
      EvidenceSheet sheet = new EvidenceSheet(origin);
      try (EvidenceZip zip = new EvidenceZip(file)) {
        try (TableFile table = TableFile.begin(list, HEADER)) {
          long done = 0;
          for (long call : order.calls()) {
            if (control.cancelled()) {
              throw new IOException("cancelled");
            }
            one(call, zip, table, sheet);
            control.progress(++done, order.calls().size());
          }
          table.finish();
        }
        zip.add("recordings.xlsx", list);
        zip.add(EvidenceZip.SHEET, sheet.html());
        zip.add(EvidenceZip.ORIGIN, origin.toJson());
        zip.finish();
      }
      return new Result(files, without);
    }

    private void one(long callId, EvidenceZip zip, TableFile table, EvidenceSheet sheet)
        throws IOException, SQLException {
      Optional<RecordingRow> found = parts.store().find(callId);
      if (found.isEmpty()) {
        return;
      }
      RecordingRow row = found.get();
      Original original = row.original();
      RecordingLine line = parts.search().line(row);
      CallRecord call = recordings.call(row).orElse(null);
      String name = "";
      String sha256 = "";
      String source = call == null ? "" : call.bill().recordFileName();
      Path audio = folder.root().resolve(row.file());
      if (row.state() == RecordingState.KEPT && Files.isRegularFile(audio)) {
        String ending = row.file().substring(row.file().lastIndexOf('.'));
        String base = EvidenceZip.RECORDINGS + names.of(line, campaign.apply(line.tag()));
        name = base + ending;
        sha256 = zip.add(name, audio);
        Path sidecar = folder.root().resolve(row.file().replaceAll("\\.[^.]*$", ".json"));
        if (Files.isRegularFile(sidecar)) {
          zip.add(base + EvidenceZip.SIDECAR, sidecar);
        }
        files++;
      } else {
        without++;
      }
      List<Hold> holds = row.held() > 0 ? parts.holds().on(row) : List.of();
      List<AuditEntry> audit =
          parts.audit().entries().page(AuditFilter.ofCall(callId), 0, AUDIT_LINES);
      if (call != null) {
        sheet.add(line, call.bill(), name, sha256, row, source, holds, audit);
      }
      table.row(
          List.of(
              String.valueOf(callId),
              line.start().toString(),
              line.number(),
              campaign.apply(line.tag()),
              String.valueOf(line.talk()),
              line.userKey(),
              row.state().name().toLowerCase(Locale.ROOT),
              name,
              sha256,
              row.bytes() == 0 ? "" : String.valueOf(row.bytes()),
              row.fetchedAt() == null ? "" : row.fetchedAt().toString(),
              String.join("; ", holds.stream().map(Hold::reason).toList()),
              original == null ? "" : original.transcodedAt().toString(),
              original == null ? "" : original.sha256(),
              original == null ? "" : String.valueOf(original.bytes()),
              original == null ? "" : EvidenceSheet.format(original)));
    }
  }
}
