package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Schedules;
import dev.callboard.campaign.Schedules.Due;
import dev.callboard.ui.kit.Kit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * What goes on with a profile's campaigns whichever screen is shown: sending, and starting at a
 * given time. On the FX thread.
 */
public final class CampaignWork {

  /** Nobody asks for a start to the second. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final ObservableMap<String, Planned> planned = FXCollections.observableHashMap();
  private final ObservableMap<String, Planned> shownPlanned =
      FXCollections.unmodifiableObservableMap(planned);
  private final CampaignJobs jobs;
  private final CampaignDesk desk;
  private final Schedules schedules;
  private final VoiceSound sound;
  private final Kit kit;
  private Instant openedAt = Instant.MAX;
  private Runnable pending = () -> {};
  private boolean open;

  /**
   * A campaign that is to begin by itself.
   *
   * @param missed whether that time went by while nobody was there; then it waits for a decision
   */
  record Planned(Instant at, boolean missed) {}

  /** Prepares the work; nothing is read yet, and nothing can be heard. */
  public CampaignWork(CampaignDesk desk, Schedules schedules, Kit kit) {
    this(desk, schedules, VoiceSound.NONE, kit);
  }

  /**
   * The same.
   *
   * @param sound lets voice files be heard
   */
  public CampaignWork(CampaignDesk desk, Schedules schedules, VoiceSound sound, Kit kit) {
    this.sound = sound;
    this.desk = desk;
    this.schedules = schedules;
    this.kit = kit;
    jobs = new CampaignJobs(desk, kit.jobs(), kit.notices(), kit.texts());
  }

  CampaignDesk desk() {
    return desk;
  }

  VoiceSound sound() {
    return sound;
  }

  CampaignJobs jobs() {
    return jobs;
  }

  /** Campaigns that begin by themselves, or should have, by their id. */
  ObservableMap<String, Planned> planned() {
    return shownPlanned;
  }

  /** Reads the start times and keeps an eye on them from now on. */
  public void start() {
    open = true;
    openedAt = kit.formats().now();
    kit.background()
        .run(
            schedules::all,
            all -> {
              all.forEach((id, at) -> planned.put(id, new Planned(at, false)));
              look();
            },
            e -> kit.notices().bad(kit.text("campaigns.plan.unreadable"), e.toString()));
  }

  /** Begins nothing any more. */
  public void stop() {
    open = false;
    pending.run();
  }

  /** Tells those screens nothing any more that were built before; the work goes on. */
  public void renew() {
    jobs.renew();
  }

  /** Stops everything unsent, on every campaign, at once; does nothing when nothing is being sent. */
  public void hold() {
    jobs.holdWhatIsSent();
  }

  /** Lets a campaign begin at a time, durably. */
  void plan(Campaign campaign, Instant at) {
    kit.background()
        .run(
            () -> {
              schedules.put(campaign.id(), at);
              return new Planned(at, false);
            },
            now -> planned.put(campaign.id(), now),
            e -> kit.notices().bad(kit.text("campaigns.plan.notkept"), e.toString()));
  }

  /** Takes a start time back; the campaign waits. */
  void forget(Campaign campaign) {
    forget(campaign.id(), () -> {});
  }

  /** Begins now instead. */
  void beginNow(Campaign campaign) {
    forget(campaign.id(), () -> jobs.send(campaign));
  }

  // Forgotten first, durably: a start that may have happened never happens again.
  private void forget(String id, Runnable then) {
    kit.background()
        .run(
            () -> {
              schedules.remove(id);
              return id;
            },
            _ -> {
              planned.remove(id);
              then.run();
            },
            e -> kit.notices().bad(kit.text("campaigns.plan.notkept"), e.toString()));
  }

  private void look() {
    pending.run();
    if (!open) {
      return;
    }
    Instant now = kit.formats().now();
    for (Map.Entry<String, Planned> entry : Map.copyOf(planned).entrySet()) {
      Planned waiting = entry.getValue();
      if (!waiting.missed()) {
        act(entry.getKey(), waiting, Schedules.due(waiting.at(), openedAt, now));
      }
    }
    pending = kit.ticker().after(LOOK_EVERY, this::look);
  }

  private void act(String id, Planned waiting, Due due) {
    switch (due) {
      case LATER -> {}
      case NOW -> desk.find(id).ifPresent(campaign -> forget(id, () -> jobs.send(campaign)));
      case MISSED -> {
        planned.put(id, new Planned(waiting.at(), true));
        desk.find(id)
            .ifPresent(
                c ->
                    kit.notices()
                        .bad(kit.text("campaigns.plan.missed.notice", c.plan().name()), ""));
      }
    }
  }
}
