package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;

/** A call record in the platform's two shapes: GetBill's and the callback's. */
final class CallJson {

  /** Roughly what one record takes, to size a page's buffer. */
  static final int USUAL_BYTES = 480;

  /** Where recordings are said to lie: an address reserved for documentation (RFC 5737). */
  private static final String DOWNLOAD_IP = "203.0.113.10";

  private static final byte[] ID = key("{\"id\":");
  private static final byte[] EXT = key(",\"extnumber\":");
  private static final byte[] DEST = key(",\"destnumber\":");
  private static final byte[] DISPLAY = key(",\"displaynumber\":");
  private static final byte[] START = key(",\"starttime\":");
  private static final byte[] ANSWER = key(",\"answertime\":");
  private static final byte[] END = key(",\"endtime\":");
  private static final byte[] DURATION = key(",\"duration\":");
  private static final byte[] BILLSEC = key(",\"billsec\":");
  private static final byte[] IN = key(",\"direction\":\"callin\",\"callmethod\":");
  private static final byte[] OUT = key(",\"direction\":\"callout\",\"callmethod\":");
  private static final byte[] USER = key(",\"userid\":");
  private static final byte[] MEMBER = key(",\"memberid\":");
  private static final byte[] CHENGSHUDU = key(",\"chengshudu\":");
  private static final byte[] CUSTOM = key(",\"customuuid\":");
  private static final byte[] RECORDING = key(",\"recordfilename\":");
  private static final byte[] KEPT_AT = key(",\"downloadip\":\"" + DOWNLOAD_IP + "\"");
  private static final byte[] NOT_KEPT = key(",\"downloadip\":\"\"");
  private static final byte[] HANGUP_DIRECTION = key(",\"hangupdirection\":");
  private static final byte[] HANGUP_CAUSE = key(",\"hangupcause\":");
  private static final byte[] USER_KEY = key(",\"userkey\":");
  private static final byte[] NULL = key("null");
  private static final byte[] CLOSE = key("}");

  private CallJson() {}

  /** Appends one element of GetBill's {@code bills}. */
  static void bill(Json json, SimulatedCall call) {
    json.raw(ID).number(call.id());
    json.raw(EXT).text(call.extNumber());
    json.raw(DEST).text(call.destNumber());
    json.raw(DISPLAY).text(call.displayNumber());
    json.raw(START).time(call.start());
    json.raw(ANSWER);
    if (call.answered()) {
      json.time(call.answer());
    } else {
      json.raw(NULL);
    }
    json.raw(END).time(call.end());
    json.raw(DURATION).number(call.duration());
    json.raw(BILLSEC).number(call.billSec());
    json.raw(call.incoming() ? IN : OUT).number(call.callMethod());
    json.raw(USER).text(call.userId());
    json.raw(MEMBER).text(call.memberId());
    json.raw(CHENGSHUDU).text(call.chengshudu());
    json.raw(CUSTOM).text(call.customUuid());
    json.raw(RECORDING).text(call.recordFileName());
    json.raw(call.recorded() ? KEPT_AT : NOT_KEPT);
    json.raw(HANGUP_DIRECTION).number(call.hangupDirection());
    json.raw(HANGUP_CAUSE).number(call.hangupCause());
    json.raw(USER_KEY).text(call.userKey()).raw(CLOSE);
  }

  /** The body of a callback (platform documentation, call record callback parameters). */
  static byte[] callback(SimulatedCall call, long seed) {
    Json json = Json.plain(USUAL_BYTES + 128);
    json.raw("{\"callmethod\":").number(call.callMethod());
    json.raw(START).time(call.start()).raw(ANSWER);
    if (call.answered()) {
      json.time(call.answer());
    } else {
      json.text("");
    }
    json.raw(END).time(call.end());
    json.raw(DURATION).number(call.duration()).raw(BILLSEC).number(call.billSec());
    json.raw(",\"crmid\":").text(call.userId());
    json.raw(HANGUP_DIRECTION).number(call.hangupDirection());
    json.raw(CHENGSHUDU).text(call.chengshudu());
    json.raw(HANGUP_CAUSE).number(call.hangupCause());
    json.raw(MEMBER).text(call.memberId());
    json.raw(",\"disnumber\":").text(call.displayNumber());
    json.raw(DEST).text(call.destNumber());
    json.raw(call.recorded() ? KEPT_AT : NOT_KEPT);
    json.raw(RECORDING).text(call.recordFileName());
    json.raw(",\"companycode\":").raw(Accounts.COMPANY_CODE);
    json.raw(",\"type\":").text(call.incoming() ? "callin" : "callout");
    json.raw(",\"id\":").number(call.id());
    json.raw(EXT).text(call.extNumber());
    json.raw(",\"uuid\":").text(uuid(Mix.of(seed, call.id())));
    json.raw(USER_KEY).text(call.userKey());
    return json.raw(CUSTOM).text(call.customUuid()).raw(CLOSE).toBytes();
  }

  private static String uuid(long hash) {
    return new java.util.UUID(hash, Mix.of(hash, 1)).toString();
  }

  private static byte[] key(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
