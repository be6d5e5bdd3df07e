package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.campaign.hours.PlatformDay;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Pre-flight's word on calling hours and on the platform's day. */
final class HoursCard extends VBox {

  /**
   * Writes the card.
   *
   * @param verdict null while it is being found out, or when it could not be
   * @param problem why it could not be; else empty
   * @param barred the day without calls that the platform would go on at; null for none
   */
  HoursCard(
      CampaignPlan plan,
      @Nullable HoursVerdict verdict,
      String problem,
      @Nullable BarredDay barred,
      Kit kit) {
    HoursWords words = new HoursWords(kit);
    setId("preflight-hours");
    getStyleClass().addAll("card", "padded", "slim");
    if (verdict == null) {
      say(
          problem.isEmpty()
              ? kit.text("campaigns.hours.looking")
              : kit.text("campaigns.hours.unreadable", problem));
    } else {
      say(words.now(verdict));
      if (verdict.zones().size() > 1) {
        say(words.zones(verdict));
      }
      if (plan.anyHour()) {
        say(kit.text("campaigns.hours.anyhour"));
      } else if (!verdict.allowed()) {
        say(kit.text("campaigns.hours.stored"));
      }
      if (!verdict.allowed()) {
        getStyleClass().add("attention");
      }
      quiet(words.source(verdict.preset()));
      if (!verdict.preset().note().isEmpty()) {
        quiet(words.note(verdict.preset()));
      }
    }
    if (!plan.todayOnly() && barred != null) {
      say(words.barred(barred));
      if (!getStyleClass().contains("attention")) {
        getStyleClass().add("attention");
      }
    }
    if (plan.todayOnly()) {
      quiet(kit.text("campaigns.hours.drops", words.mine(PlatformDay.end(kit.formats().now()))));
    }
  }

  private void say(String text) {
    add(text);
  }

  private void quiet(String text) {
    add(text, "muted", "small");
  }

  private void add(String text, String... styles) {
    var label = Labels.wrapped(text, styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(label);
  }
}
