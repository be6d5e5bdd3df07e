package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads call records in the platform's two shapes. Unknown fields never break reading. */
public final class BillReader {

  private BillReader() {}

  /**
   * Reads a GetBill answer that was a success, for example one kept in the record log.
   *
   * @throws IOException when it is not one
   */
  public static BillPage page(byte[] raw) throws IOException {
    BillPageReader reader = new BillPageReader();
    Envelope envelope = EnvelopeReader.read(raw, reader);
    if (!(envelope.verdict() instanceof Envelope.Verdict.Success)) {
      throw new IOException("not a successful answer to GetBill");
    }
    return reader.finish(envelope, envelope.words(), raw);
  }

  /**
   * Reads the JSON object of a call-record callback, in either revision's field names.
   *
   * @throws IOException when it is not JSON or has no id
   */
  public static Bill callback(byte[] json) throws IOException {
    return bill(new String(json, StandardCharsets.UTF_8));
  }

  /** Writes a record under the platform's own field names (GetBill's), as one JSON object. */
  public static String toJson(Bill bill) {
    StringWriter text = new StringWriter(512);
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      write(bill, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Reads what {@link #toJson} wrote, or one element of GetBill's {@code bills}.
   *
   * @throws IOException when it is not JSON or has no id
   */
  public static Bill bill(String json) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      Bill bill = bill(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("more than one value");
      }
      return bill;
    }
  }

  /**
   * Reads such a record out of a larger text, and leaves the reader behind it.
   *
   * @throws IOException when it is not JSON or has no id
   */
  public static Bill bill(JsonReader reader) throws IOException {
    try {
      Bill bill = BillFields.read(reader);
      if (bill == null) {
        throw new IOException("a call record without an id");
      }
      return bill;
    } catch (IllegalStateException | NumberFormatException e) {
      throw new IOException("not a call record", e);
    }
  }

  private static void write(Bill bill, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(bill.id());
    json.name("extnumber").value(bill.extNumber());
    json.name("destnumber").value(bill.destNumber());
    json.name("displaynumber").value(bill.displayNumber());
    json.name("starttime").value(bill.startTime());
    json.name("answertime").value(bill.answerTime());
    json.name("endtime").value(bill.endTime());
    json.name("duration").value(bill.duration());
    json.name("billsec").value(bill.billSec());
    json.name("direction").value(bill.direction());
    json.name("callmethod").value(bill.callMethod());
    json.name("userid").value(bill.userId());
    json.name("memberid").value(bill.memberId());
    json.name("chengshudu").value(bill.chengshudu());
    json.name("customuuid").value(bill.customUuid());
    json.name("recordfilename").value(bill.recordFileName());
    json.name("downloadip").value(bill.downloadIp());
    json.name("hangupdirection").value(bill.hangupDirection());
    json.name("hangupcause").value(bill.hangupCause());
    json.name("userkey").value(bill.userKey());
    json.endObject();
  }
}
