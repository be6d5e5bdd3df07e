package dev.callboard.ui.campaigns;

import dev.callboard.calls.Disposition;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.recordings.RecordingState;
import dev.callboard.text.Explanations;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a number, in words. */
final class ResultWords {

  private static final String NONE = "–";

  private final Kit kit;
  private final Explanations explanations;

  ResultWords(Kit kit) {
    this.kit = kit;
    this.explanations = new Explanations(kit.texts());
  }

  String fate(Fate fate) {
    return kit.text("campaigns.result." + fate);
  }

  static Tone tone(Fate fate) {
    return switch (fate) {
      case ANSWERED -> Tone.GOOD;
      case BUSY, UNPROVEN -> Tone.WARN;
      case FAILED -> Tone.BAD;
      case ON_PLATFORM -> Tone.INFO;
      case NO_ANSWER, WAITING, NEVER, SKIPPED -> Tone.NEUTRAL;
    };
  }

  /** How the last call ended; without a call, where the number is. */
  String outcome(CampaignResult result) {
    Disposition disposition = result.disposition();
    return disposition == null
        ? fate(result.fate())
        : kit.text("calls.outcome." + disposition.name().toLowerCase(Locale.ROOT));
  }

  /** The number; as it was written where nobody could make one of it. */
  String number(CampaignResult result) {
    return result.canonical().isEmpty() ? result.raw() : kit.formats().phone(result.canonical());
  }

  String at(CampaignResult result) {
    return result.calledAt() == null ? "" : kit.formats().moment(result.calledAt());
  }

  String ring(CampaignResult result) {
    return result.callId() == null ? "" : kit.formats().seconds(result.ring());
  }

  /** Answered for zero seconds differs from not answered. */
  String talk(CampaignResult result) {
    if (result.callId() == null) {
      return "";
    }
    boolean answered = result.fate() == Fate.ANSWERED;
    return answered && result.talk() == 0 ? "0:00" : kit.formats().talk(result.talk());
  }

  /** Where the recording of the last call is; nothing where there is none. */
  String recording(@Nullable RecordingState state) {
    return switch (state) {
      case null -> "";
      case KEPT -> kit.text("calls.recording.kept");
      case ON_PLATFORM -> kit.text("calls.recording.platform");
      case LOST -> kit.text("calls.recording.lost");
      case DELETED -> kit.text("calls.recording.deleted");
    };
  }

  String attempts(CampaignResult result) {
    return result.attempts() == 0 ? "" : kit.formats().number(result.attempts());
  }

  String batch(CampaignResult result) {
    return result.batch() == 0 ? "" : kit.formats().number(result.batch());
  }

  /** Why it was not called, or why its call ended and who ended it. */
  String why(CampaignResult result) {
    if (result.callId() == null) {
      return result.rejection() == null ? "" : kit.text("numbers.rejection." + result.rejection());
    }
    String cause = code(result.cause());
    String side = code(result.side());
    if (cause.equals(NONE) || side.equals(NONE) || cause.equals(side)) {
      return cause.equals(NONE) ? side : cause;
    }
    return kit.text("campaigns.result.ended", cause, side);
  }

  String code(int code) {
    return code == 0
        ? NONE
        : kit.text("calls.code", explanations.hangup(code), String.valueOf(code));
  }
}
