package dev.callboard.campaign;

import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a ledger holds, for whoever only reads it. Waits for no disk but where numbers are read.
 * Thread-safe: campaigns are looked at under their own lock.
 */
final class LedgerReading {

  private final Journal journal;
  private final Campaigns campaigns;

  /**
   * Reads what a ledger has taken.
   *
   * @param campaigns changed by the ledger alone, under their own lock
   */
  LedgerReading(Journal journal, Campaigns campaigns) {
    this.journal = journal;
    this.campaigns = campaigns;
  }

  /** All campaigns, the newest first. */
  List<Campaign> campaigns() {
    List<Campaign> all = new ArrayList<>();
    synchronized (campaigns) {
      campaigns.all().forEach(state -> all.add(state.campaign()));
    }
    return all.reversed();
  }

  /** What was agreed to when a campaign was stored; empty when an earlier version stored it. */
  Optional<Agreement> agreement(String campaignId) {
    synchronized (campaigns) {
      return campaigns.get(campaignId).agreement();
    }
  }

  /** Finds the campaigns that were made from the same list, the newest first. */
  List<Campaign> ofList(String sha256) {
    List<Campaign> same = new ArrayList<>();
    synchronized (campaigns) {
      for (CampaignState state : campaigns.all()) {
        if (state.agreement().filter(a -> a.list().sha256().equals(sha256)).isPresent()) {
          same.add(state.campaign());
        }
      }
    }
    return same.reversed();
  }

  /** Finds a campaign by its id. */
  Optional<Campaign> find(String id) {
    synchronized (campaigns) {
      return campaigns.find(id).map(CampaignState::campaign);
    }
  }

  /**
   * Finds the newest campaign with the same plan and the same list: whoever runs the same command
   * again after a crash means to continue it, not to call everybody twice.
   */
  Optional<Campaign> findSame(CampaignPlan plan, List<JudgedNumber> numbers) {
    String wanted = Fingerprint.of(plan, numbers);
    return newest(c -> c.head().fingerprint().equals(wanted));
  }

  /**
   * The same, however it was cut and spaced, for a command that does not say: a setting changed
   * between two runs must not call everybody twice.
   */
  Optional<Campaign> findSameAtAnyPace(CampaignPlan plan, List<JudgedNumber> numbers) {
    Map<CampaignPlan, String> wanted = new HashMap<>();
    synchronized (campaigns) {
      campaigns.all().forEach(c -> wanted.put(atPaceOf(c, plan), ""));
    }
    wanted.replaceAll((paced, _) -> Fingerprint.of(paced, numbers));
    return newest(c -> c.head().fingerprint().equals(wanted.get(atPaceOf(c, plan))));
  }

  private static CampaignPlan atPaceOf(CampaignState campaign, CampaignPlan plan) {
    CampaignPlan head = campaign.head().plan();
    return plan.paced(head.batchSize(), head.spacing());
  }

  private Optional<Campaign> newest(Predicate<CampaignState> wanted) {
    synchronized (campaigns) {
      return campaigns.all().stream()
          .filter(wanted)
          .reduce((_, newer) -> newer)
          .map(CampaignState::campaign);
    }
  }

  /** Reads the numbers of a batch that are to be called, or were, in the order of the list. */
  List<ImportedNumber> numbers(String campaignId, int batch) throws IOException {
    Map<Integer, SkipReason> leftOut = leftOut(campaignId, batch);
    List<ImportedNumber> all = imported(campaignId, batch);
    return leftOut.isEmpty()
        ? all
        : all.stream().filter(n -> !leftOut.containsKey(n.seq())).toList();
  }

  private List<ImportedNumber> imported(String campaignId, int batch) throws IOException {
    Position at;
    synchronized (campaigns) {
      at = campaigns.get(campaignId).frameOf(batch);
    }
    return LedgerCodec.decode(journal.read(at)) instanceof LedgerFrame.Numbers numbers
        ? numbers.numbers()
        : List.of();
  }

  private Map<Integer, SkipReason> leftOut(String campaignId, int batch) throws IOException {
    List<Position> frames;
    synchronized (campaigns) {
      frames = List.copyOf(campaigns.get(campaignId).thinnedFrames(batch));
    }
    Map<Integer, SkipReason> leftOut = new HashMap<>();
    for (Position at : frames) {
      if (LedgerCodec.decode(journal.read(at)) instanceof LedgerFrame.Step step
          && step.event() instanceof BatchEvent.Thinned thinned) {
        thinned.leftOut().forEach(n -> leftOut.put(n.seq(), n.why()));
      }
    }
    return leftOut;
  }

  /**
   * Gives every number that is skipped, a few thousand at a time: first those of the import, then
   * those left out of batches later.
   */
  void skipped(String campaignId, Consumer<ImportedNumber> taker) throws IOException {
    List<Position> frames;
    List<Batch> batches;
    synchronized (campaigns) {
      frames = List.copyOf(campaigns.get(campaignId).skippedFrames());
      batches = List.copyOf(campaigns.get(campaignId).batches());
    }
    for (Position at : frames) {
      if (LedgerCodec.decode(journal.read(at)) instanceof LedgerFrame.Skipped skipped) {
        skipped.numbers().forEach(taker);
      }
    }
    for (Batch batch : batches) {
      if (batch.leftOut() > 0) {
        Map<Integer, SkipReason> leftOut = leftOut(campaignId, batch.number());
        for (ImportedNumber number : imported(campaignId, batch.number())) {
          SkipReason why = leftOut.get(number.seq());
          if (why != null) {
            taker.accept(number.skipped(why));
          }
        }
      }
    }
  }

  /** Where the last frame with numbers of a campaign begins: a view that is behind it has them all. */
  Position lastNumbers(String campaignId) {
    synchronized (campaigns) {
      CampaignState state = campaigns.get(campaignId);
      return Stream.concat(
              state.skippedFrames().stream(),
              state.batches().stream().map(batch -> state.frameOf(batch.number())))
          .max(Comparator.naturalOrder())
          .orElse(Position.START);
    }
  }
}
