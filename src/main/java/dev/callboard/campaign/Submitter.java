package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Submission;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sends the waiting batches of a campaign, one after another, each at most once. Thread-safe; one
 * campaign at a time, others wait.
 */
public final class Submitter {

  private static final int FIRST_REFUSAL_OF_ALL = 600;
  private static final int LAST_REFUSAL_OF_ALL = 604;

  private final Ledger ledger;
  private final Function<PlayVoice, Submission> platform;
  private final NumberForm form;
  private final String prefix;
  private final SendRules rules;
  private final SendGate gate;
  private final SendGate keys;
  private final LeaveOut leaveOut;
  private final Brake brake = new Brake();
  private final Map<String, SendEnd> ends = new ConcurrentHashMap<>();

  /**
   * Builds a submitter; nothing is sent.
   *
   * @param platform puts at most one request on the wire each time it is called
   * @param form how the profile wants numbers written
   * @param prefix digits before every number; usually empty
   */
  public Submitter(
      Ledger ledger,
      Function<PlayVoice, Submission> platform,
      NumberForm form,
      String prefix,
      SendRules rules) {
    this(ledger, platform, form, prefix, rules, SendGate.OPEN, SendGate.OPEN, LeaveOut.NOBODY);
  }

  /**
   * The same, keeping hours and leaving people out.
   *
   * @param gate asked before each batch of a campaign that is not sent at any hour
   * @param keys asked before every batch, whether key presses are known
   * @param leaveOut asked before each batch; a batch of which nobody is left is dropped
   */
  public Submitter(
      Ledger ledger,
      Function<PlayVoice, Submission> platform,
      NumberForm form,
      String prefix,
      SendRules rules,
      SendGate gate,
      SendGate keys,
      LeaveOut leaveOut) {
    this.ledger = ledger;
    this.platform = platform;
    this.form = form;
    this.prefix = prefix;
    this.rules = rules;
    this.gate = gate;
    this.keys = keys;
    this.leaveOut = leaveOut;
  }

  /**
   * Sends every WAITING batch with the plan's spacing between; blocks until done, held, cancelled, or
   * stopped: by a refusal that concerns every batch (600 to 604), an unreachable platform, several
   * unproven batches in a row, or calling hours unless the plan is for any hour. {@link #lastEnd} says
   * which.
   *
   * @throws IOException when the ledger cannot be written; nothing further is sent
   */
  public Campaign send(String campaignId, JobControl control) throws IOException {
    return send(campaignId, control, campaign(campaignId).plan().anyHour());
  }

  /**
   * The same, with a word of its own about hours.
   *
   * @param anyHour whether batches leave outside calling hours, whatever the plan says
   * @throws IOException when the ledger cannot be written; nothing further is sent
   */
  public Campaign send(String campaignId, JobControl control, boolean anyHour) throws IOException {
    Optional<SendEnd> turnedAway = brake.enter(control);
    if (turnedAway.isPresent()) {
      ends.put(campaignId, turnedAway.get());
      return campaign(campaignId);
    }
    try {
      ends.remove(campaignId);
      ends.put(campaignId, run(campaignId, control, anyHour ? SendGate.OPEN : gate));
    } finally {
      brake.leave();
    }
    return campaign(campaignId);
  }

  /** Why the last sending of a campaign ended; empty before, while it runs, and after a failure. */
  public Optional<SendEnd> lastEnd(String campaignId) {
    return Optional.ofNullable(ends.get(campaignId));
  }

  private SendEnd run(String campaignId, JobControl control, SendGate hours) throws IOException {
    Campaign campaign = campaign(campaignId);
    Duration pause = Duration.ZERO;
    int unproven = 0;
    for (int number = next(campaign, 0); number > 0; number = next(campaign, number)) {
      Optional<SendEnd> end = brake.pause(pause, control);
      if (end.isPresent()) {
        return end.get();
      }
      // What the supervisor changed meanwhile counts from this batch on.
      campaign = campaign(campaignId);
      end = asked(hours, campaign, number, control);
      if (end.isPresent()) {
        return end.get();
      }
      campaign = deliver(campaign, number, control);
      Batch batch = campaign.batches().get(number - 1);
      control.progress(number, campaign.batches().size());
      unproven = batch.state() == BatchState.UNPROVEN ? unproven + 1 : 0;
      end = stop(batch, unproven, control);
      if (end.isPresent()) {
        return end.get();
      }
      pause = campaign.plan().spacing();
    }
    return new SendEnd.Finished();
  }

  // Reading keys takes its time, in which somebody may have asked for a hold.
  private Optional<SendEnd> asked(SendGate hours, Campaign campaign, int number, JobControl control)
      throws IOException {
    List<ImportedNumber> numbers = ledger.numbers(campaign.id(), number);
    Optional<SendEnd> end = keys.ask(campaign, number, numbers);
    for (int tries = 1; tries < rules.tries() && lost(end); tries++) {
      Optional<SendEnd> asked = brake.pause(rules.between(), control);
      if (asked.isPresent()) {
        return asked;
      }
      end = keys.ask(campaign, number, numbers);
    }
    if (end.isEmpty()) {
      end = hours.ask(campaign, number, numbers);
    }
    return end.isPresent() ? end : brake.pause(Duration.ZERO, control);
  }

  private static boolean lost(Optional<SendEnd> end) {
    return end.isPresent()
        && end.get() instanceof SendEnd.KeysUnread(_, var refusal, _)
        && refusal == null;
  }

  private Optional<SendEnd> stop(Batch batch, int unproven, JobControl control) {
    if (batch.refusal() != null && concernsAll(batch.refusal().code().number())) {
      return Optional.of(new SendEnd.RefusedAll(batch.number(), batch.refusal()));
    }
    if (batch.state() == BatchState.WAITING && batch.failure() != null) {
      Optional<SendEnd> asked = brake.pause(Duration.ZERO, control);
      return asked.isPresent()
          ? asked
          : Optional.of(new SendEnd.Unreachable(batch.number(), batch.failure()));
    }
    if (batch.failure() != null && unproven >= rules.unprovenInRow()) {
      return Optional.of(new SendEnd.TooUncertain(batch.number(), batch.failure()));
    }
    return Optional.empty();
  }

  // Trying again is harmless only after proof that nothing left.
  private Campaign deliver(Campaign campaign, int number, JobControl control) throws IOException {
    List<LeftOut> left = leaveOut.of(campaign, ledger.numbers(campaign.id(), number));
    try {
      if (!left.isEmpty()) {
        // Durable before the request, so that nobody it leaves out is ever thought to be called.
        campaign = ledger.step(campaign.id(), number, new BatchEvent.Thinned(left));
      }
      if (campaign.batches().get(number - 1).toCall() == 0) {
        ledger.drop(campaign.id(), number);
        return campaign(campaign.id());
      }
    } catch (IllegalStateException e) {
      // Dropped or proven by the supervisor's other hand since it was chosen: no longer to be sent.
      return campaign(campaign.id());
    }
    List<ImportedNumber> called = ledger.numbers(campaign.id(), number);
    PlayVoice request = request(campaign, number, called);
    Campaign after = attempt(campaign, number, request);
    for (int tries = 1; tries < rules.tries() && unsent(after, number); tries++) {
      if (brake.pause(rules.between(), control).isPresent()) {
        return after;
      }
      after = attempt(campaign, number, request);
    }
    return after;
  }

  private static boolean unsent(Campaign campaign, int number) {
    return campaign.batches().get(number - 1).state() == BatchState.WAITING;
  }

  private Campaign attempt(Campaign campaign, int number, PlayVoice request) throws IOException {
    try {
      ledger.step(campaign.id(), number, new BatchEvent.Sending(form(campaign)));
    } catch (IllegalStateException e) {
      // Dropped or proven by the supervisor's other hand since it was chosen: no longer to be sent.
      return campaign(campaign.id());
    }
    BatchEvent outcome =
        new BatchEvent.Unproven(
            new Failure(Failure.Kind.CONNECTION_LOST, "the request ended in an internal error"));
    try {
      outcome =
          switch (platform.apply(request)) {
            case Submission.Accepted _ -> new BatchEvent.Accepted();
            case Submission.Rejected(var refusal) -> new BatchEvent.Refused(refusal);
            case Submission.NotSent(var failure) -> new BatchEvent.NotSent(failure);
            case Submission.Unproven(var failure) -> new BatchEvent.Unproven(failure);
          };
    } finally {
      campaign = ledger.step(campaign.id(), number, outcome);
    }
    return campaign;
  }

  private PlayVoice request(Campaign campaign, int number, List<ImportedNumber> called) {
    CampaignPlan plan = campaign.plan();
    WrittenForm written = form(campaign);
    return new PlayVoice(
        plan.country().nationcode(),
        called.stream().map(n -> written.write(n.canonical())).toList(),
        plan.voiceType(),
        plan.voiceFile(),
        plan.userKey(),
        plan.reference(),
        plan.callerId(),
        campaign.batches().get(number - 1).tag(),
        plan.waitSeconds(),
        plan.connSeconds(),
        plan.todayOnly());
  }

  private WrittenForm form(Campaign campaign) {
    return WrittenForm.of(campaign.plan().country(), form, prefix);
  }

  private static int next(Campaign campaign, int after) {
    return campaign.batches().stream()
        .filter(b -> b.number() > after && b.state() == BatchState.WAITING)
        .mapToInt(Batch::number)
        .findFirst()
        .orElse(0);
  }

  private Campaign campaign(String id) {
    return ledger.find(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
  }

  private static boolean concernsAll(int code) {
    return code >= FIRST_REFUSAL_OF_ALL && code <= LAST_REFUSAL_OF_ALL;
  }

  /** Stops before the next request, on every campaign; at once and from any thread. */
  public void hold() {
    brake.hold();
  }

  /** Allows sending again; sends nothing by itself. */
  public void release() {
    brake.release();
  }

  /** Whether sending is on hold. */
  public boolean held() {
    return brake.held();
  }
}
