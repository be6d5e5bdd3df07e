package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Pill;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Every field of a call with what it means, times by both clocks. */
final class CallFields {

  private final CallWords words;
  private final Kit kit;
  private final ZoneOffset platform;
  private final Details details = new Details();

  private CallFields(CallWords words, Kit kit, ZoneOffset platform) {
    this.words = words;
    this.kit = kit;
    this.platform = platform;
  }

  /** What one looks for first. */
  static Details foremost(CallRow row, CallWords words, Kit kit, ZoneOffset platform) {
    CallFields fields = new CallFields(words, kit, platform);
    fields.foremost(row);
    return fields.details;
  }

  /** Every other field. */
  static Details rest(CallRow row, CallWords words, Kit kit, ZoneOffset platform) {
    CallFields fields = new CallFields(words, kit, platform);
    fields.rest(row);
    return fields.details;
  }

  private void foremost(CallRow row) {
    Bill bill = row.call().bill();
    details.add(
        kit.text("calls.detail.outcome"), new Pill(words.outcome(row), CallWords.tone(row)));
    add("ringTalk", words.ring(row) + " · " + words.talk(row));
    add("key", words.pressed(row));
    add("hangup", words.code(bill.hangupDirection()));
    add("cause", words.code(bill.hangupCause()));
    add("callerId", CallWords.given(bill.displayNumber()));
    add("campaign", row.campaign().isEmpty() ? "–" : row.campaign());
    add("confirmed", kit.text(row.confirmed() ? "calls.confirmed" : "calls.unconfirmed"));
  }

  private void rest(CallRow row) {
    CallRecord call = row.call();
    Bill bill = call.bill();
    add("tag", CallWords.given(bill.customUuid()));
    add("reference", CallWords.given(bill.chengshudu()));
    add("direction", words.direction(bill));
    add("method", words.method(bill.callMethod()));
    add("extension", CallWords.given(bill.extNumber()));
    add("userId", CallWords.given(bill.userId()));
    add("memberId", CallWords.given(bill.memberId()));
    add("answered", both(call.answer()));
    add("ended", both(call.end()));
    add("recording", call.hasRecording() ? words.recording(row) : "–");
    add(
        "file",
        kit.formats().mentioning(CallWords.given(bill.recordFileName()), bill.destNumber()));
    add("downloadIp", CallWords.given(bill.downloadIp()));
    add("id", String.valueOf(bill.id()));
  }

  private void add(String key, String value) {
    details.add(kit.text("calls.detail." + key), value, kit.text("calls.meaning." + key));
  }

  private String both(@Nullable Instant instant) {
    return instant == null
        ? "–"
        : kit.text(
            "calls.detail.both",
            kit.formats().moment(instant),
            kit.formats().minute(instant, platform));
  }
}
