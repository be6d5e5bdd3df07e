package dev.callboard.campaign;

import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.platform.Failure;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth about campaigns: every step of every batch, durable before and after each request.
 * Thread-safe.
 *
 * <p>Numbers stay in the journal and are read a batch at a time, so that a million of them cost no
 * heap.
 */
public final class Ledger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final String RESTORED =
      "restored from a backup; it may have been sent after that was made";

  private static final String ENDED_WHILE_SENDING = "the program ended while the request was out";

  private final Journal journal;
  private final InstantSource clock;

  /**
   * Changed only by who holds the ledger's own lock, and never while the disk is waited for: whoever
   * reads it waits for no disk, the drawing thread least of all.
   */
  private final Campaigns campaigns = new Campaigns();

  private final LedgerReading reading;
  private final List<Consumer<Campaign>> listeners = new CopyOnWriteArrayList<>();

  private Ledger(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
    reading = new LedgerReading(journal, campaigns);
  }

  /**
   * Opens or creates a ledger. Batches a crash left SENDING become UNPROVEN, durably.
   *
   * @param folder the profile's {@code ledger} folder
   * @throws IOException when it cannot be read or written, is damaged, or is open elsewhere
   */
  public static Ledger open(Path folder, InstantSource clock) throws IOException {
    Journal journal = Journal.open(folder, () -> "");
    try {
      var ledger = new Ledger(journal, clock);
      ledger.replay();
      return ledger;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private synchronized void replay() throws IOException {
    journal.replay(
        Position.START,
        frame -> {
          try {
            take(LedgerCodec.decode(frame), frame.at());
          } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IOException("the ledger contradicts itself at " + frame.at(), e);
          }
        });
    synchronized (campaigns) {
      campaigns.forgetUncommitted();
    }
    var interrupted =
        new BatchEvent.Unproven(new Failure(Failure.Kind.CONNECTION_LOST, ENDED_WHILE_SENDING));
    for (CampaignState state : campaigns.all()) {
      for (Batch batch : List.copyOf(state.batches())) {
        if (batch.state() == BatchState.SENDING) {
          append(new LedgerFrame.Step(state.head().campaign(), batch.number(), now(), interrupted));
        }
      }
    }
  }

  /** The journal it writes, for views that follow it. */
  Journal journal() {
    return journal;
  }

  /**
   * Stores a campaign: its numbers, batches and tags. Nothing is sent. A name that is taken gets a
   * number behind it.
   *
   * @throws IllegalArgumentException when no number is accepted
   * @throws IOException when it is not durable; then there is no campaign
   */
  public Campaign create(CampaignPlan plan, List<JudgedNumber> numbers) throws IOException {
    return create(plan, numbers, ListOrigin.UNKNOWN, null, "");
  }

  /**
   * The same, with what the supervisor was shown and agreed to.
   *
   * @param list where the numbers came from
   * @param hours what calling hours said; null when they were not asked
   * @param by who agreed; may be empty
   */
  public Campaign create(
      CampaignPlan plan,
      List<JudgedNumber> numbers,
      ListOrigin list,
      Agreement.@Nullable Hours hours,
      String by)
      throws IOException {
    return create(CampaignDraft.TAG_BEGIN, plan, numbers, list, hours, by);
  }

  /**
   * Stores a test call; nothing is sent.
   *
   * @param plan made by {@link TestCall#plan}
   * @param hours what calling hours said; null when they were not asked
   * @param by who rings himself; may be empty
   * @throws IllegalArgumentException when the number is not accepted
   */
  public Campaign createTest(
      CampaignPlan plan, JudgedNumber number, Agreement.@Nullable Hours hours, String by)
      throws IOException {
    return create(TestCall.ID_BEGIN, plan, List.of(number), ListOrigin.UNKNOWN, hours, by);
  }

  private Campaign create(
      String begin,
      CampaignPlan plan,
      List<JudgedNumber> numbers,
      ListOrigin list,
      Agreement.@Nullable Hours hours,
      String by)
      throws IOException {
    Campaign created;
    var draft = new CampaignDraft(plan, numbers);
    String fingerprint = Fingerprint.of(plan, numbers);
    synchronized (this) {
      var frames = new TogetherWriter(journal, this::take);
      String id =
          draft.write(
              begin, uniqueName(plan.name()), fingerprint, now(), list, hours, by, frames::write);
      frames.finish();
      created = campaigns.get(id).campaign();
    }
    tell(created);
    return created;
  }

  private String uniqueName(String wanted) {
    String name = wanted;
    for (int copy = 2; campaigns.named(name); copy++) {
      name = wanted + " (" + copy + ")";
    }
    return name;
  }

  /** All campaigns, the newest first. */
  public List<Campaign> campaigns() {
    return reading.campaigns();
  }

  /** What was agreed to when a campaign was stored; empty when an earlier version stored it. */
  public Optional<Agreement> agreement(String campaignId) {
    return reading.agreement(campaignId);
  }

  /** Finds the campaigns that were made from the same list, the newest first. */
  public List<Campaign> ofList(String sha256) {
    return reading.ofList(sha256);
  }

  /** Finds a campaign by its id. */
  public Optional<Campaign> find(String id) {
    return reading.find(id);
  }

  /**
   * Finds the newest campaign with the same plan and the same list: whoever runs the same command
   * again after a crash means to continue it, not to call everybody twice.
   */
  public Optional<Campaign> findSame(CampaignPlan plan, List<JudgedNumber> numbers) {
    return reading.findSame(plan, numbers);
  }

  /**
   * The same, however it was cut and spaced, for a command that does not say: a setting changed
   * between two runs must not call everybody twice.
   */
  public Optional<Campaign> findSameAtAnyPace(CampaignPlan plan, List<JudgedNumber> numbers) {
    return reading.findSameAtAnyPace(plan, numbers);
  }

  /** Reads the numbers of a batch that are to be called, or were, in the order of the list. */
  public List<ImportedNumber> numbers(String campaignId, int batch) throws IOException {
    return reading.numbers(campaignId, batch);
  }

  /**
   * Gives every number that is skipped, a few thousand at a time: first those of the import, then
   * those left out of batches later.
   */
  public void skipped(String campaignId, Consumer<ImportedNumber> taker) throws IOException {
    reading.skipped(campaignId, taker);
  }

  /** Where the last frame with numbers of a campaign begins. */
  Position lastNumbers(String campaignId) {
    return reading.lastNumbers(campaignId);
  }

  /**
   * Makes every batch that is still to be sent unproven: this ledger is a copy, and what was sent
   * after it was made is not written in it. Called before anything follows the ledger.
   *
   * @param form the form in which the numbers would have been sent
   * @param prefix the digits before them
   */
  public synchronized void distrust(NumberForm form, String prefix) throws IOException {
    for (CampaignState state : campaigns.all()) {
      String id = state.head().campaign();
      var sending =
          new BatchEvent.Sending(WrittenForm.of(state.head().plan().country(), form, prefix));
      var unproven = new BatchEvent.Unproven(new Failure(Failure.Kind.CONNECTION_LOST, RESTORED));
      for (Batch batch : List.copyOf(state.batches())) {
        if (batch.state() == BatchState.WAITING) {
          append(new LedgerFrame.Step(id, batch.number(), now(), sending));
          append(new LedgerFrame.Step(id, batch.number(), now(), unproven));
        }
      }
    }
  }

  /**
   * The supervisor decides an unproven batch.
   *
   * @param taken true: treat as accepted; false: treat as never sent, it becomes WAITING and may be
   *     called (again)
   * @throws IllegalStateException when it is not UNPROVEN
   */
  public void decide(String campaignId, int batch, boolean taken) throws IOException {
    decide(campaignId, batch, taken, "", "");
  }

  /**
   * The same, signed.
   *
   * @param by who decides
   * @param why in their words; may be empty
   */
  public void decide(String campaignId, int batch, boolean taken, String by, String why)
      throws IOException {
    step(campaignId, batch, new BatchEvent.Decided(taken, by, why));
  }

  /**
   * Changes what is done with batches that were not sent yet; those sent are not touched.
   *
   * @param plan name, country and batch size as before
   * @param by who changes it
   * @throws IllegalArgumentException when something else would change; nothing is written then
   */
  public Campaign replan(String campaignId, CampaignPlan plan, String by) throws IOException {
    Campaign changed;
    synchronized (this) {
      CampaignState state = campaigns.get(campaignId);
      state.check(plan);
      append(new LedgerFrame.Replanned(campaignId, now(), by, plan));
      changed = state.campaign();
    }
    tell(changed);
    return changed;
  }

  /**
   * Makes a refused batch WAITING again; it is sent when sending is next asked for.
   *
   * @throws IllegalStateException when it is not REFUSED
   */
  public void retryRefused(String campaignId, int batch) throws IOException {
    step(campaignId, batch, new BatchEvent.Retried());
  }

  /**
   * Gives up a batch that is WAITING or REFUSED.
   *
   * @throws IllegalStateException when it may be on the platform
   */
  public void drop(String campaignId, int batch) throws IOException {
    step(campaignId, batch, new BatchEvent.Dropped());
  }

  /**
   * Makes an event durable, then lets it count.
   *
   * @return the campaign after it
   * @throws IllegalStateException when it cannot happen now; nothing is written then
   */
  Campaign step(String campaignId, int batch, BatchEvent event) throws IOException {
    Campaign changed;
    synchronized (this) {
      Instant at = now();
      CampaignState state = campaigns.get(campaignId);
      BatchSteps.after(state.batch(batch), event, at);
      append(new LedgerFrame.Step(campaignId, batch, at, event));
      changed = state.campaign();
    }
    tell(changed);
    return changed;
  }

  private void append(LedgerFrame frame) throws IOException {
    LedgerCodec.Encoded encoded = LedgerCodec.encode(frame);
    take(frame, journal.append(encoded.type(), encoded.payload()));
  }

  private void take(LedgerFrame frame, Position at) {
    synchronized (campaigns) {
      campaigns.take(frame, at);
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** Tells of every change, on the thread that made it. Returns what ends the telling. */
  public AutoCloseable onChange(Consumer<Campaign> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(Campaign changed) {
    for (Consumer<Campaign> listener : listeners) {
      try {
        listener.accept(changed);
      } catch (RuntimeException e) {
        // What is durable has happened, whoever cannot bear to hear it.
        LOG.error("a listener of the ledger failed", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
