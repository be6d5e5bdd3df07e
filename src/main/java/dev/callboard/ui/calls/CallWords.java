package dev.callboard.ui.calls;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.Disposition;
import dev.callboard.platform.Bill;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Tone;
import java.util.Locale;
import java.util.Optional;

/** Calls in words. */
final class CallWords {

  private static final String NONE = "–";

  private final Texts texts;
  private final Formats formats;
  private final Explanations explanations;

  CallWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    this.explanations = new Explanations(texts);
  }

  String started(CallRow row) {
    return formats.moment(row.call().start());
  }

  String number(CallRow row) {
    return formats.phone(row.call().bill().destNumber());
  }

  String outcome(CallRow row) {
    return outcome(row.call().disposition());
  }

  /** Nothing is certain that only a callback told. */
  static Tone tone(CallRow row) {
    return row.confirmed() ? tone(row.call().disposition()) : Tone.INFO;
  }

  String outcome(Disposition disposition) {
    return texts.get("calls.outcome." + disposition.name().toLowerCase(Locale.ROOT));
  }

  static Tone tone(Disposition disposition) {
    return switch (disposition) {
      case ANSWERED -> Tone.GOOD;
      case NO_ANSWER, CANCELLED -> Tone.NEUTRAL;
      case BUSY, REFUSED -> Tone.WARN;
      case FAILED -> Tone.BAD;
    };
  }

  String ring(CallRow row) {
    return formats.seconds(row.call().bill().duration());
  }

  /** Answered for zero seconds differs from not answered. */
  String talk(CallRow row) {
    CallRecord call = row.call();
    boolean answered = call.disposition() == Disposition.ANSWERED;
    return answered && call.bill().billSec() == 0 ? "0:00" : formats.talk(call.bill().billSec());
  }

  /** The pressed key; nothing where nobody could press one. */
  String key(CallRow row) {
    return row.call().disposition() == Disposition.ANSWERED ? pressed(row) : "";
  }

  String pressed(CallRow row) {
    return given(row.call().bill().userKey());
  }

  String recording(CallRow row) {
    if (!row.call().hasRecording()) {
      return "";
    }
    Optional<Recording> known = row.recording();
    if (known.isEmpty()) {
      return texts.get("calls.recording.platform");
    }
    return switch (known.get().state()) {
      case KEPT -> texts.get("calls.recording.kept");
      case LOST -> texts.get("calls.recording.lost");
      case DELETED -> texts.get("calls.recording.deleted");
      case ON_PLATFORM -> {
        long days = formats.daysUntil(known.get().deletedBy());
        yield days <= 0
            ? texts.get("calls.recording.overdue")
            : texts.get("calls.recording.left", days);
      }
    };
  }

  /** Whether there is something to hear, as far as is known. */
  static boolean playable(CallRow row) {
    return row.call().hasRecording()
        && row.recording()
            .map(r -> r.state() != RecordingState.LOST && r.state() != RecordingState.DELETED)
            .orElse(true);
  }

  /** The line of figures beside the title, over the local database. */
  String headline(CallPage.Totals totals, long overall, long unconfirmed) {
    return texts.get(
        unconfirmed > 0 ? "calls.headline.unconfirmed" : "calls.headline",
        formats.number(totals.calls()),
        formats.number(overall),
        formats.percent(totals.answered(), totals.calls()),
        talkTotal(totals.talkSeconds()),
        formats.number(unconfirmed));
  }

  /** The same over the platform, which only counts. */
  String platformHeadline(long total) {
    return texts.get("calls.headline.platform", formats.number(total), formats.time(formats.now()));
  }

  String talkTotal(long seconds) {
    return seconds >= 3600
        ? texts.get("calls.hours", formats.number(seconds / 3600))
        : texts.get("calls.minutes", formats.number(seconds / 60));
  }

  String direction(Bill bill) {
    return switch (bill.direction()) {
      case "callin" -> texts.get("calls.direction.1");
      case "callout" -> texts.get("calls.direction.2");
      default -> given(bill.direction());
    };
  }

  String method(int method) {
    String key = "calls.method." + method;
    return texts.has(key) ? texts.get(key) : String.valueOf(method);
  }

  /** A hang-up code with its meaning. */
  String code(int code) {
    return code == 0
        ? NONE
        : texts.get("calls.code", explanations.hangup(code), String.valueOf(code));
  }

  /** The platform writes 0 for nothing. */
  static String given(String value) {
    return value.isEmpty() || value.equals("0") ? NONE : value;
  }
}
