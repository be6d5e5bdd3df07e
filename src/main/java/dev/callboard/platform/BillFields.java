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

  private BillFields() {}

  /** Reads the object that comes next; null when it has no usable id. */
  static @Nullable Bill read(JsonReader json) throws IOException {
    BillFields fields = new BillFields();
    json.beginObject();
    while (json.hasNext()) {
      fields.field(json.nextName(), json);
    }
    json.endObject();
    return fields.bill();
  }

  private void field(String name, JsonReader json) throws IOException {
    switch (name) {
      case "id" -> id = Scalars.numberOrNull(json);
      case "extnumber" -> extNumber = Scalars.text(json);
      case "destnumber" -> destNumber = Scalars.text(json);
      case "displaynumber" -> displayNumber = Scalars.text(json);
      case "disnumber" -> disNumber = Scalars.text(json);
      case "starttime" -> startTime = Scalars.text(json);
      case "answertime" -> answerTime = Scalars.text(json);
      case "endtime" -> endTime = Scalars.text(json);
      case "duration" -> duration = Scalars.integer(json);
      case "billsec" -> billSec = Scalars.integer(json);
      case "direction" -> direction = Scalars.text(json);
      case "type" -> type = Scalars.text(json);
      case "callmethod" -> callMethod = Scalars.integer(json);
      case "userid" -> userId = Scalars.text(json);
      case "crmid" -> crmId = Scalars.text(json);
      case "memberid" -> memberId = Scalars.text(json);
      case "chengshudu" -> chengshudu = Scalars.text(json);
      case "ext" -> ext = Scalars.text(json);
      case "customuuid" -> customUuid = Scalars.text(json);
      case "recordfilename" -> recordFileName = Scalars.text(json);
      case "downloadip" -> downloadIp = Scalars.text(json);
      case "hangupdirection" -> hangupDirection = Scalars.integer(json);
      case "hangupcause" -> hangupCause = Scalars.integer(json);
      case "userkey" -> userKey = Scalars.text(json);
      default -> json.skipValue();
    }
  }

  private @Nullable Bill bill() {
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
