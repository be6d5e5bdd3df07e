package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.Ticker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** All campaigns, the newest first, each with what became of its numbers. */
final class CampaignListViewModel {

  /** What one look at the campaigns found. */
  private record Look(List<Campaign> campaigns, Map<String, Fates> fates) {}

  private final ObservableList<CampaignRow> rows = FXCollections.observableArrayList();
  private final ObservableList<CampaignRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final CampaignDesk desk;
  private final CampaignJobs jobs;
  private final LiveReading<Look> reading;
  private @Nullable AutoCloseable changes;

  CampaignListViewModel(
      CampaignDesk desk, CampaignJobs jobs, Background background, Ticker ticker) {
    this.desk = desk;
    this.jobs = jobs;
    reading = new LiveReading<>(this::look, this::show, this::failed, background, ticker);
    jobs.held().subscribe((_, _) -> reading.soon());
    jobs.sending().addListener((SetChangeListener<String>) _ -> reading.soon());
  }

  ObservableList<CampaignRow> rows() {
    return shownRows;
  }

  /** Whether the list was read at least once, so that an empty one is known to be empty. */
  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** Why the numbers could not be counted; null when they could. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  void shown() {
    hidden();
    changes = desk.onChange(_ -> reading.soon());
    reading.now();
  }

  void hidden() {
    if (changes != null) {
      Listening.end(changes);
      changes = null;
    }
  }

  private Look look() throws Exception {
    List<Campaign> campaigns = desk.campaigns();
    Map<String, Fates> fates = new HashMap<>();
    for (Campaign campaign : campaigns) {
      fates.put(campaign.id(), desk.fates(campaign.id()));
    }
    return new Look(campaigns, fates);
  }

  private void show(Look look) {
    List<CampaignRow> now =
        look.campaigns().stream().map(c -> row(c, look.fates().get(c.id()))).toList();
    Rows.replace(rows, now);
    loaded.set(true);
    problem.set(null);
  }

  private void failed(Exception e) {
    Rows.replace(rows, desk.campaigns().stream().map(c -> row(c, null)).toList());
    loaded.set(true);
    problem.set(Problem.of("campaigns.problem.counting", e));
  }

  private CampaignRow row(Campaign campaign, @Nullable Fates fates) {
    boolean sending = jobs.sending().contains(campaign.id());
    return new CampaignRow(
        campaign, fates, CampaignPhase.of(campaign, fates, sending, jobs.held().get()));
  }
}
