package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Writes filtered calls to CSV or XLSX under the platform's field names, streaming. */
public final class CallExport {

  private static final List<String> HEADER =
      List.of(
          "id",
          "extnumber",
          "destnumber",
          "displaynumber",
          "starttime",
          "answertime",
          "endtime",
          "duration",
          "billsec",
          "direction",
          "callmethod",
          "userid",
          "memberid",
          "chengshudu",
          "customuuid",
          "recordfilename",
          "downloadip",
          "hangupdirection",
          "hangupcause",
          "userkey");

  private final CallStore calls;

  public CallExport(CallStore calls) {
    this.calls = calls;
  }

  /** How many sheets so many calls take in a file of this name; 1 for a CSV file. */
  public static long sheets(Path out, long calls) {
    return TableFile.sheets(out, calls);
  }

  /**
   * Writes a file, complete or not at all; a cancelled export leaves none.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return rows written; {@link TableFile#STOPPED} when it was cancelled
   */
  public long write(CallFilter filter, Path out, JobControl control) throws IOException {
    long[] rows = {0};
    try (TableFile table = TableFile.begin(out, HEADER)) {
      long total = calls.totals(filter).calls();
      calls.each(
          filter,
          call -> {
            if (control.cancelled()) {
              throw new Cancelled();
            }
            table.row(cells(call.bill()));
            control.progress(++rows[0], total);
          });
      table.finish();
    } catch (SQLException e) {
      throw new IOException("the database did not give all calls", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Cancelled e) {
      return TableFile.STOPPED;
    }
    return rows[0];
  }

  private static List<String> cells(Bill bill) {
    return List.of(
        Long.toString(bill.id()),
        bill.extNumber(),
        bill.destNumber(),
        bill.displayNumber(),
        bill.startTime(),
        bill.answerTime() == null ? "" : bill.answerTime(),
        bill.endTime(),
        Integer.toString(bill.duration()),
        Integer.toString(bill.billSec()),
        bill.direction(),
        Integer.toString(bill.callMethod()),
        bill.userId(),
        bill.memberId(),
        bill.chengshudu(),
        bill.customUuid(),
        bill.recordFileName(),
        bill.downloadIp(),
        Integer.toString(bill.hangupDirection()),
        Integer.toString(bill.hangupCause()),
        bill.userKey());
  }

  /** Leaves the stream early. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
