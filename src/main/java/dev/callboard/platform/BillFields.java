package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one call record in any revision's field names. Where two names mean one field (the callback
 * of 2018 against GetBill, or the callback of 2025), GetBill's name wins unless it is empty.
 */
final class BillFields {

  private static final String NO_DATE = "0000-00-00 00:00:00";

  private @Nullable Long id;
  private String extNumber = "";
  private String destNumber = "";
  private String displayNumber = "";
  private String disNumber = "";
  private String startTime = "";
  private String answerTime = "";
  private String endTime = "";
  private int duration;
  private int billSec;
  private String direction = "";
  private String type = "";
  private int callMethod;
  private String userId = "";
  private String crmId = "";
  private String memberId = "";
  private String chengshudu = "";
  private String ext = "";
  private String customUuid = "";
  private String recordFileName = "";
  private String downloadIp = "";
  private int hangupDirection;
  private int hangupCause;
  private String userKey = "";

  /** Begins with nothing told. */
  BillFields() {}

  /** Reads the object that comes next; null when it has no usable id. */
  static @Nullable Bill read(JsonReader json) throws IOException {
    BillFields fields = new BillFields();
    json.beginObject();
    while (json.hasNext()) {
      fields.set(json.nextName(), Scalars.textOrNull(json));
    }
    json.endObject();
    return fields.bill();
  }

  /**
   * Takes a field; one that nobody knows is passed over.
   *
   * @param value null for null, an object or an array
   */
  void set(String name, @Nullable String value) {
    switch (name) {
      case "id" -> id = value == null ? null : Scalars.number(value);
      case "extnumber" -> extNumber = text(value);
      case "destnumber" -> destNumber = text(value);
      case "displaynumber" -> displayNumber = text(value);
      case "disnumber" -> disNumber = text(value);
      case "starttime" -> startTime = text(value);
      case "answertime" -> answerTime = text(value);
      case "endtime" -> endTime = text(value);
      case "duration" -> duration = Scalars.integer(value);
      case "billsec" -> billSec = Scalars.integer(value);
      case "direction" -> direction = text(value);
      case "type" -> type = text(value);
      case "callmethod" -> callMethod = Scalars.integer(value);
      case "userid" -> userId = text(value);
      case "crmid" -> crmId = text(value);
      case "memberid" -> memberId = text(value);
      case "chengshudu" -> chengshudu = text(value);
      case "ext" -> ext = text(value);
      case "customuuid" -> customUuid = text(value);
      case "recordfilename" -> recordFileName = text(value);
      case "downloadip" -> downloadIp = text(value);
      case "hangupdirection" -> hangupDirection = Scalars.integer(value);
      case "hangupcause" -> hangupCause = Scalars.integer(value);
      case "userkey" -> userKey = text(value);
      default -> {}
    }
  }

  /**
   * Takes a field that is a whole number in the answer; false when it is one for {@link #set}, as a text.
   */
  boolean set(String name, long value) {
    switch (name) {
      case "id" -> id = value;
      case "duration" -> duration = fitting(value);
      case "billsec" -> billSec = fitting(value);
      case "callmethod" -> callMethod = fitting(value);
      case "hangupdirection" -> hangupDirection = fitting(value);
      case "hangupcause" -> hangupCause = fitting(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The same as for a text: what does not fit 32 bits is none. */
  private static int fitting(long value) {
    return value == (int) value ? (int) value : 0;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The record; null when it has no usable id. */
  @Nullable Bill bill() {
    if (id == null || id <= 0) {
      return null;
    }
    return new Bill(
        id,
        extNumber,
        destNumber,
        either(displayNumber, disNumber),
        startTime,
        saysNever(answerTime) ? null : answerTime,
        endTime,
        duration,
        billSec,
        either(direction, type),
        callMethod,
        either(userId, crmId),
        memberId,
        either(chengshudu, ext),
        customUuid,
        recordFileName,
        downloadIp,
        hangupDirection,
        hangupCause,
        userKey);
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  /** An unanswered call has null, "" or "0" here; a zero date means the same in such databases. */
  private static boolean saysNever(String time) {
    return time.isBlank() || time.equals("0") || time.equals(NO_DATE);
  }
}
