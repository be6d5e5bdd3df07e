package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.SendEnd;
import dev.callboard.country.Country;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What campaigns, batches and numbers are called on screen. */
final class CampaignWords {

  private final Texts texts;
  private final Formats formats;

  CampaignWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  String country(Country country) {
    return Locale.of("", country.region()).getDisplayCountry(texts.locale());
  }

  /** The plan in one quiet line. */
  String plan(CampaignPlan plan) {
    List<String> parts = new ArrayList<>();
    parts.add(country(plan.country()));
    parts.add(plan.voiceFile());
    if (plan.waitSeconds() != null) {
      parts.add(texts.get("campaigns.plan.ring", formats.seconds(plan.waitSeconds())));
    }
    if (plan.connSeconds() != null) {
      parts.add(texts.get("campaigns.plan.talk", formats.seconds(plan.connSeconds())));
    }
    parts.add(texts.get(plan.todayOnly() ? "campaigns.plan.today" : "campaigns.plan.nextday"));
    return String.join(" · ", parts);
  }

  String phase(CampaignPhase phase) {
    return texts.get("campaigns.phase." + phase);
  }

  static Tone tone(CampaignPhase phase) {
    return switch (phase) {
      case SENDING, CALLING -> Tone.INFO;
      case HELD, STOPPED, UNPROVEN -> Tone.WARN;
      case REFUSED -> Tone.BAD;
      case FINISHED -> Tone.GOOD;
    };
  }

  /** The state of a batch, with the time it leaves where that is known. */
  String batch(BatchRow row) {
    String state = texts.get("campaigns.batch." + row.batch().state());
    return row.leavesAt() == null
        ? state
        : texts.get(
            "campaigns.batch.leaves", state, formats.minute(row.leavesAt(), formats.zone()));
  }

  String batches(BatchState state, int count) {
    return formats.number(count) + " " + texts.get("campaigns.batch." + state);
  }

  static Tone tone(BatchState state) {
    return switch (state) {
      case ACCEPTED -> Tone.GOOD;
      case SENDING -> Tone.INFO;
      case UNPROVEN -> Tone.WARN;
      case REFUSED -> Tone.BAD;
      case WAITING, DROPPED -> Tone.NEUTRAL;
    };
  }

  /** Why a number is skipped, and by whose word; empty for one that is called. */
  String skipped(@Nullable SkipReason why) {
    if (why == null) {
      return "";
    }
    String rule = texts.get("numbers.rejection." + why.rule());
    if (why.source().isEmpty()) {
      return rule;
    }
    return why.since() == null
        ? texts.get("campaigns.skipped.source", rule, why.source())
        : texts.get("campaigns.skipped.since", rule, why.source(), formats.day(why.since()));
  }

  /** What was seen instead of an answer, as the start of a sentence. */
  String failure(Failure failure) {
    return texts.get("failure." + failure.kind());
  }

  /** The platform's no: what its code means, and its own words. */
  String refusal(Refusal refusal) {
    String code = String.valueOf(refusal.code().number());
    String key = "codes." + code + ".meaning";
    String meaning = texts.get(texts.has(key) ? key : "codes.unknown.meaning", code);
    return texts.get("campaigns.refusal", code, meaning, refusal.text().strip());
  }

  /** Why a batch is where it is; empty when there is nothing to say. */
  String reason(Batch batch) {
    return why(batch.refusal(), batch.failure());
  }

  /** Why pressed keys could not be read. */
  String why(SendEnd.KeysUnread end) {
    return end.refusal() == null && end.failure() == null
        ? texts.get("campaigns.keysunread.count")
        : why(end.refusal(), end.failure());
  }

  /** Whichever of the two there is; empty when there is neither. */
  String why(@Nullable Refusal refusal, @Nullable Failure failure) {
    if (refusal != null) {
      return refusal(refusal);
    }
    return failure == null ? "" : failure(failure);
  }
}
