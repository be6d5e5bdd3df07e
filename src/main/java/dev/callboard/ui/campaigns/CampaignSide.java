package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Outlook;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.hours.PlatformDay;
import dev.callboard.campaign.hours.ZoneHours;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tone;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the batches: pace and hours, what people pressed, and calls over time. */
final class CampaignSide extends VBox {

  private final Kit kit;
  private final HoursWords hours;
  private final Details pace = new Details();
  private final FlowPane zonePills = new FlowPane();
  private List<ZoneHours> zonesShown = List.of();
  private final IntervalBars bars;

  CampaignSide(Kit kit) {
    this.kit = kit;
    hours = new HoursWords(kit);
    bars = new IntervalBars(kit);
    getStyleClass().addAll("card", "padded", "pace-card");
    setMinWidth(USE_PREF_SIZE);
    pace.setId("campaign-pace");
    zonePills.getStyleClass().add("zone-pills");
    getChildren().addAll(Labels.heading(kit.text("campaigns.side.pace")), pace, bars);
  }

  void show(ProgressViewModel model) {
    CampaignPlan plan = model.campaign().get().plan();
    CampaignStand stand = model.stand().get();
    Outlook outlook = stand == null ? null : stand.outlook();
    pace.rewrite();
    if (outlook != null) {
      showOutlook(model, outlook, plan);
    }
    if (stand != null && plan.userKey()) {
      showKeys(stand, plan);
    }
    if (plan.todayOnly() && model.phase().get() != CampaignPhase.FINISHED) {
      pace.add(
          kit.text("campaigns.side.day"),
          kit.text("campaigns.side.day.ends", hours.mine(PlatformDay.end(kit.formats().now()))));
    }
    Instant looked = model.watch().lastLook().get();
    pace.add(
        kit.text("campaigns.side.looked"),
        looked == null ? kit.text("campaigns.side.notyet") : kit.formats().time(looked));
    pace.add(
        kit.text("campaigns.side.batches"),
        kit.text(
            "campaigns.side.spacing",
            kit.formats().number(plan.batchSize()),
            kit.formats().span(plan.spacing())));
    addGiven("campaigns.preflight.caller", plan.callerId());
    addGiven("campaigns.preflight.reference", plan.reference());
    pace.add(kit.text("campaigns.side.tag"), model.campaign().get().id());
    pace.finish();
    Rhythm rhythm = stand == null ? Rhythm.NONE : stand.rhythm();
    boolean goesOn = outlook != null && model.goesOn();
    bars.show(
        rhythm,
        goesOn ? outlook.left() : null,
        outlook == null ? 0 : outlook.perMinute().orElse(0));
  }

  private void addGiven(String key, String value) {
    if (!value.isEmpty()) {
      pace.add(kit.text(key), value);
    }
  }

  private void showOutlook(ProgressViewModel model, Outlook outlook, CampaignPlan plan) {
    pace.add(
        kit.text("campaigns.side.rate"),
        outlook.perMinute().isEmpty()
            ? kit.text("campaigns.side.rate.unknown")
            : kit.text(
                "campaigns.side.rate.calls",
                kit.formats().number(Math.round(outlook.perMinute().getAsDouble()))));
    if (model.goesOn() && outlook.left() != null) {
      pace.add(
          kit.text("campaigns.side.left"),
          kit.text("campaigns.side.left.about", kit.formats().span(outlook.left())));
    }
    Instant next = model.nextLeaves();
    if (next != null) {
      pace.add(kit.text("campaigns.side.next"), next(next, outlook, plan));
    }
    if (model.campaign().get().unfinished()) {
      if (plan.anyHour()) {
        pace.add(kit.text("campaigns.side.allowed"), kit.text("campaigns.side.anyhour"));
      } else {
        pace.add(kit.text("campaigns.side.allowed"), zones(outlook));
      }
      if (outlook.notToday() > 0) {
        pace.add(
            kit.text("campaigns.side.nottoday"),
            kit.text("campaigns.side.nottoday.held", kit.formats().number(outlook.notToday())));
      }
    }
  }

  private String next(Instant next, Outlook outlook, CampaignPlan plan) {
    String at = kit.formats().minute(next, kit.formats().zone());
    @Nullable Instant closes = plan.anyHour() ? null : outlook.verdict().closes();
    return closes == null ? at : kit.text("campaigns.side.next.until", at, hours.mine(closes));
  }

  private FlowPane zones(Outlook outlook) {
    List<ZoneHours> now = outlook.zones();
    if (!now.equals(zonesShown)) {
      zonesShown = now;
      zonePills.getChildren().clear();
      for (ZoneHours zone : now) {
        zonePills.getChildren().add(new Pill(words(zone), zone.open() ? Tone.GOOD : Tone.NEUTRAL));
      }
    }
    return zonePills;
  }

  private String words(ZoneHours zone) {
    String name = zone.zone().getDisplayName(TextStyle.SHORT, kit.texts().locale());
    Instant changes = zone.changes();
    if (changes == null) {
      return kit.text("campaigns.side.zone.closed", name);
    }
    String at = kit.formats().minute(changes, zone.zone());
    return kit.text(
        zone.open() ? "campaigns.side.zone.until" : "campaigns.side.zone.from", name, at);
  }

  private void showKeys(CampaignStand stand, CampaignPlan plan) {
    for (Map.Entry<String, Long> key : stand.keys().entrySet()) {
      String calls = kit.formats().number(key.getValue());
      pace.add(
          kit.text("campaigns.side.pressed", key.getKey()),
          key.getKey().equals(plan.optOutKey())
              ? kit.text("campaigns.side.optedout", calls)
              : calls);
    }
    if (stand.keys().isEmpty()) {
      pace.add(kit.text("campaigns.side.keys"), kit.text("campaigns.side.nokeys"));
    }
  }
}
