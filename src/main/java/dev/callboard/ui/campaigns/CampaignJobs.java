package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.AgreementExport;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.PreflightExport;
import dev.callboard.campaign.Subset;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Relay;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The long work of campaigns: sending, holding, exporting. Starts nothing twice. */
final class CampaignJobs {

  private final ObservableSet<String> sending = FXCollections.observableSet();
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final Relay<Boolean> heldRelay = new Relay<>(held);

  /** It listens weakly: whoever listens to one that was replaced is let go. */
  private ObservableSet<String> sendingView = FXCollections.unmodifiableObservableSet(sending);

  private final CampaignDesk desk;
  private final Jobs jobs;
  private final Notices notices;
  private final Texts texts;

  CampaignJobs(CampaignDesk desk, Jobs jobs, Notices notices, Texts texts) {
    this.desk = desk;
    this.jobs = jobs;
    this.notices = notices;
    this.texts = texts;
    held.set(desk.held());
  }

  /** Tells those screens nothing any more that were built before; what is sent goes on. */
  void renew() {
    heldRelay.renew();
    sendingView = FXCollections.unmodifiableObservableSet(sending);
  }

  /** Ids of the campaigns that are being sent by this console. */
  ObservableSet<String> sending() {
    return sendingView;
  }

  /** Whether sending is on hold. */
  ReadOnlyObjectProperty<Boolean> held() {
    return heldRelay.property();
  }

  /** Sends what waits of a campaign; does nothing while it is being sent already. */
  void send(Campaign campaign) {
    if (!sending.add(campaign.id())) {
      return;
    }
    jobs.start(
        texts.get("campaigns.job.sending", campaign.plan().name()),
        control -> desk.send(campaign.id(), control),
        _ -> sending.remove(campaign.id()),
        e -> {
          sending.remove(campaign.id());
          notices.bad(
              texts.get("campaigns.problem.sending", campaign.plan().name()),
              Problem.of("", e).details());
        });
  }

  /** Stops everything unsent, on every campaign, at once. */
  void hold() {
    desk.hold();
    held.set(true);
  }

  /** Holds if anything is being sent; does nothing otherwise. */
  void holdWhatIsSent() {
    if (!sending.isEmpty()) {
      hold();
    }
  }

  /** Ends the hold and sends what waits of one campaign. */
  void resume(Campaign campaign) {
    desk.release();
    held.set(false);
    send(campaign);
  }

  /**
   * Prepares a campaign out of another one.
   *
   * @param subset whom to call again; null for the whole list
   * @param prepared takes the draft
   */
  void prepare(Campaign campaign, @Nullable Subset subset, Consumer<Draft> prepared) {
    String name =
        texts.get(
            subset == null ? "campaigns.followup.name.copy" : "campaigns.followup.name",
            campaign.plan().name());
    jobs.start(
        texts.get("campaigns.job.followup", campaign.plan().name()),
        control ->
            subset == null
                ? desk.copy(campaign, name, control)
                : desk.followUp(campaign, subset, name, control),
        prepared,
        e -> {
          if (!(e instanceof CancellationException)) {
            notices.bad(texts.get("campaigns.problem.followup"), Problem.of("", e).details());
          }
        });
  }

  /** Writes who of a list would be called and who not. */
  void exportPreflight(List<JudgedNumber> numbers, Path out) {
    jobs.start(
        texts.get("campaigns.job.preflight"),
        control -> PreflightExport.write(numbers, out, control),
        lines -> written(lines, out),
        e -> notices.bad(texts.get("campaigns.problem.export"), Problem.of("", e).details()));
  }

  /** Writes what was agreed to when a campaign was stored. */
  void exportAgreement(Campaign campaign, Agreement agreed, Path out) {
    jobs.start(
        texts.get("campaigns.job.export", campaign.plan().name()),
        control -> AgreementExport.write(campaign, agreed, out, control),
        lines -> written(lines, out),
        e -> notices.bad(texts.get("campaigns.problem.export"), Problem.of("", e).details()));
  }

  /** Writes one line per imported number to a file. */
  void export(Campaign campaign, Path out) {
    jobs.start(
        texts.get("campaigns.job.export", campaign.plan().name()),
        control -> desk.export(campaign.id(), out, control),
        lines -> written(lines, out),
        e -> notices.bad(texts.get("campaigns.problem.export"), Problem.of("", e).details()));
  }

  private void written(long lines, Path out) {
    if (lines < 0) {
      notices.info(texts.get("calls.export.cancelled"));
    } else {
      notices.good(texts.get("campaigns.export.done", lines, String.valueOf(out.getFileName())));
    }
  }
}
