package dev.callboard.calls;

import com.google.gson.Gson;
import dev.callboard.platform.Bill;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a call record, and how a record becomes a row and a row a record. */
final class CallRows {

  static final String COLUMNS =
      "id, starttime, answertime, endtime, extnumber, destnumber, displaynumber, duration, billsec,"
          + " direction, callmethod, userid, memberid, chengshudu, customuuid, recordfilename,"
          + " downloadip, hangupdirection, hangupcause, userkey, answered, recorded, written_times";

  private static final Gson GSON = new Gson();

  private CallRows() {}

  /** Sets one value of a row. */
  @FunctionalInterface
  interface Setter {
    void set(int column, @Nullable Object value) throws SQLException;
  }

  /** Reads one value of a row. */
  @FunctionalInterface
  interface Getter {
    @Nullable Object get(int column) throws SQLException;
  }

  static void write(Bill bill, Setter row) throws SQLException {
    boolean plain = PlatformTimes.plain(bill);
    List<@Nullable Object> values =
        Arrays.asList(
            bill.id(),
            PlatformTimes.start(bill),
            PlatformTimes.seconds(bill.answerTime()),
            PlatformTimes.seconds(bill.endTime()),
            bill.extNumber(),
            bill.destNumber(),
            bill.displayNumber(),
            bill.duration(),
            bill.billSec(),
            bill.direction(),
            bill.callMethod(),
            bill.userId(),
            bill.memberId(),
            bill.chengshudu(),
            bill.customUuid(),
            bill.recordFileName(),
            bill.downloadIp(),
            bill.hangupDirection(),
            bill.hangupCause(),
            bill.userKey(),
            Disposition.of(bill) == Disposition.ANSWERED,
            CallRecord.named(bill.recordFileName()),
            plain ? null : written(bill));
    for (int i = 0; i < values.size(); i++) {
      row.set(i + 1, values.get(i));
    }
  }

  private static String written(Bill bill) {
    return GSON.toJson(new String[] {bill.startTime(), bill.answerTime(), bill.endTime()});
  }

  static Bill read(Getter row) throws SQLException {
    String times = (String) row.get(23);
    @Nullable String[] written =
        times == null
            ? new String[] {
              PlatformTimes.written(number(row, 2)), text(row.get(3)), text(row.get(4))
            }
            : GSON.fromJson(times, String[].class);
    return new Bill(
        number(row, 1),
        string(row, 5),
        string(row, 6),
        string(row, 7),
        written[0] == null ? "" : written[0],
        written[1],
        written[2] == null ? "" : written[2],
        (int) number(row, 8),
        (int) number(row, 9),
        string(row, 10),
        (int) number(row, 11),
        string(row, 12),
        string(row, 13),
        string(row, 14),
        string(row, 15),
        string(row, 16),
        string(row, 17),
        (int) number(row, 18),
        (int) number(row, 19),
        string(row, 20));
  }

  private static @Nullable String text(@Nullable Object seconds) {
    return seconds == null ? null : PlatformTimes.written(((Number) seconds).longValue());
  }

  private static long number(Getter row, int column) throws SQLException {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  private static String string(Getter row, int column) throws SQLException {
    return row.get(column) instanceof String text ? text : "";
  }
}
