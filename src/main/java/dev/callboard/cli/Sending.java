package dev.callboard.cli;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Ledger;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.OwnNumbers;
import dev.callboard.campaign.SendEnd;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends a campaign, or what is left of it, and says what became of it. */
final class Sending {

  private final Session session;
  private final Workspace workspace;
  private final Agreement.Hours hours;
  private final ListOrigin list;

  /**
   * Sends for a command.
   *
   * @param hours what calling hours said when the sheet was shown
   * @param list where the numbers came from
   */
  Sending(Session session, Workspace workspace, Agreement.Hours hours, ListOrigin list) {
    this.session = session;
    this.hours = hours;
    this.list = list;
    this.workspace = workspace;
  }

  /**
   * The whole of it (public interface); counts are batches but for {@code numbers} and {@code
   * skipped}.
   */
  private record Summary(
      boolean summary,
      String campaign,
      int imported,
      int numbers,
      int skipped,
      int batches,
      long accepted,
      long refused,
      long unproven,
      long waiting,
      String end) {}

  /**
   * Sends what is not on the platform yet and returns the command's exit code.
   *
   * @param exactPace whether the command itself says batch size and spacing
   */
  int send(CampaignPlan plan, List<JudgedNumber> numbers, boolean exactPace) throws IOException {
    Campaign campaign = begin(plan, numbers, exactPace);
    if (count(campaign, BatchState.WAITING) == 0) {
      session.report().note("cli.submit.again", campaign.plan().name());
    } else {
      try (ProcessJob job = new ProcessJob(workspace.profile().callTimeout())) {
        campaign = workspace.submitter().send(campaign.id(), job, plan.anyHour());
      }
    }
    return report(campaign);
  }

  /**
   * Rings the supervisor and returns the command's exit code; a call that did not leave is given up,
   * so that it never leaves later.
   *
   * @param typed the telephone as it was given
   */
  int test(CampaignPlan plan, JudgedNumber number, String typed) throws IOException {
    new OwnNumbers(workspace.folder()).remember(typed.strip());
    Ledger ledger = workspace.ledger();
    String id = ledger.createTest(plan, number, hours, user()).id();
    try (ProcessJob job = new ProcessJob(workspace.profile().callTimeout())) {
      workspace.submitter().send(id, job, plan.anyHour());
    }
    Campaign campaign = ledger.find(id).orElseThrow();
    if (count(campaign, BatchState.WAITING) > 0) {
      ledger.drop(id, 1);
      campaign = ledger.find(id).orElseThrow();
    }
    return report(campaign);
  }

  private static String user() {
    return System.getProperty("user.name", "");
  }

  private int report(Campaign campaign) {
    Optional<SendEnd> end = workspace.submitter().lastEnd(campaign.id());
    BatchLine.print(session.report(), List.of(campaign));
    session.report().object(summary(campaign, end));
    session
        .report()
        .line(
            "cli.submit.summary",
            count(campaign, BatchState.ACCEPTED),
            campaign.batches().size(),
            count(campaign, BatchState.UNPROVEN),
            count(campaign, BatchState.REFUSED),
            count(campaign, BatchState.WAITING));
    explain(campaign, end);
    return code(campaign, end);
  }

  private Campaign begin(CampaignPlan plan, List<JudgedNumber> numbers, boolean exactPace)
      throws IOException {
    Ledger ledger = workspace.ledger();
    Optional<Campaign> same =
        exactPace ? ledger.findSame(plan, numbers) : ledger.findSameAtAnyPace(plan, numbers);
    if (same.isEmpty()) {
      return ledger.create(plan, numbers, list, hours, user());
    }
    // A refused batch rang nobody, and giving the command again means to try it again.
    for (Batch batch : same.get().batches()) {
      if (batch.state() == BatchState.REFUSED) {
        ledger.retryRefused(same.get().id(), batch.number());
      }
    }
    session.report().note("cli.submit.continued", same.get().plan().name());
    return ledger.find(same.get().id()).orElseThrow();
  }

  private Summary summary(Campaign campaign, Optional<SendEnd> end) {
    return new Summary(
        true,
        campaign.plan().name(),
        campaign.imported(),
        campaign.imported() - campaign.skipped(),
        campaign.skipped(),
        campaign.batches().size(),
        count(campaign, BatchState.ACCEPTED),
        count(campaign, BatchState.REFUSED),
        count(campaign, BatchState.UNPROVEN),
        count(campaign, BatchState.WAITING),
        end.map(e -> e.getClass().getSimpleName().toLowerCase(Locale.ROOT)).orElse("finished"));
  }

  private void explain(Campaign campaign, Optional<SendEnd> end) {
    Report report = session.report();
    campaign.batches().stream()
        .filter(b -> b.state() == BatchState.REFUSED)
        .findFirst()
        .ifPresent(b -> report.say(Explained.of(session.texts(), b.refusal(), null)));
    campaign.batches().stream()
        .filter(b -> b.failure() != null && b.state() != BatchState.ACCEPTED)
        .findFirst()
        .ifPresent(b -> report.say(Explained.of(session.texts(), null, b.failure())));
    if (end.isPresent() && end.get() instanceof SendEnd.TooUncertain) {
      report.note("cli.submit.uncertain");
    }
    if (end.isPresent()
        && end.get() instanceof SendEnd.KeysUnread(int batch, var refusal, var failure)) {
      if (refusal == null && failure == null) {
        report.note("cli.submit.keyscount");
      } else {
        report.say(Explained.of(session.texts(), refusal, failure));
      }
      report.note("cli.submit.keysunread", batch);
    }
    if (end.isPresent() && end.get() instanceof SendEnd.OutsideHours outside) {
      HoursWords.explain(report, outside);
    }
    if (count(campaign, BatchState.UNPROVEN) > 0) {
      report.note("cli.unproven");
    }
    if (count(campaign, BatchState.WAITING) > 0) {
      report.note("cli.submit.waiting");
    }
  }

  private static int code(Campaign campaign, Optional<SendEnd> end) {
    long accepted = count(campaign, BatchState.ACCEPTED);
    boolean waits =
        end.isPresent()
            && (end.get() instanceof SendEnd.OutsideHours
                || end.get() instanceof SendEnd.KeysUnread);
    if (waits || count(campaign, BatchState.UNPROVEN) > 0) {
      return ExitCode.PARTIAL;
    }
    if (accepted == 0) {
      return ExitCode.FAILED;
    }
    return accepted == campaign.batches().size() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static long count(Campaign campaign, BatchState state) {
    return campaign.batches().stream().filter(b -> b.state() == state).count();
  }
}
