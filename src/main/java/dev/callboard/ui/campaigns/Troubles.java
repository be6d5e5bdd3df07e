package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.SendEnd;
import dev.callboard.ui.kit.Kit;
import java.util.Optional;

/** What is wrong just now with watching a campaign, as one sentence. */
final class Troubles {

  private Troubles() {}

  /** Returns the sentence; empty when nothing is wrong. */
  static String of(ProgressViewModel model, Kit kit, CampaignWords words) {
    Problem own = model.problem().get();
    if (own != null) {
      return kit.text(own.key(), own.details());
    }
    Problem looking = model.watch().problem().get();
    if (looking != null) {
      return kit.text(looking.key(), looking.details());
    }
    Optional<SendEnd.KeysUnread> unread = model.keysUnread();
    if (unread.isPresent()) {
      return kit.text("campaigns.keysunread", unread.get().batch(), words.why(unread.get()));
    }
    SyncReport report = model.watch().trouble().get();
    if (report == null || (report.refusal() == null && report.failure() == null)) {
      return model.outsideHours().map(new HoursWords(kit)::waits).orElse("");
    }
    if (report.refusal() != null) {
      return kit.text("campaigns.trouble.refused", words.refusal(report.refusal()));
    }
    return report.failure() == null
        ? ""
        : kit.text("campaigns.trouble.failed", words.failure(report.failure()));
  }
}
