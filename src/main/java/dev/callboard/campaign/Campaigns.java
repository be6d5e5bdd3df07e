package dev.callboard.campaign;

import dev.callboard.journal.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All campaigns, built by replaying the ledger. Not thread-safe; the ledger guards it. */
final class Campaigns {

  private final Map<String, CampaignState> committed = new LinkedHashMap<>();
  private final Map<String, CampaignState> begun = new HashMap<>();

  /**
   * Takes the next frame.
   *
   * @throws IllegalStateException when it cannot follow what was before
   */
  void take(LedgerFrame frame, Position at) {
    switch (frame) {
      case LedgerFrame.Head head -> begun.put(head.campaign(), new CampaignState(head));
      case LedgerFrame.Numbers numbers -> begun(numbers.campaign()).addBatch(numbers, at);
      case LedgerFrame.Skipped skipped -> begun(skipped.campaign()).addSkipped(at);
      case LedgerFrame.Agreed(String campaign, Agreement agreement) ->
          begun(campaign).agreed(agreement);
      case LedgerFrame.Committed(String campaign) -> {
        CampaignState whole = begun(campaign);
        if (whole.batches().size() != whole.head().batches()) {
          throw new IllegalStateException("campaign " + campaign + " is not whole");
        }
        begun.remove(campaign);
        committed.put(campaign, whole);
      }
      case LedgerFrame.Replanned replanned -> get(replanned.campaign()).replan(replanned.plan());
      case LedgerFrame.Step step ->
          get(step.campaign()).step(step.batch(), step.event(), step.at(), at);
    }
  }

  /** What a crash left half-written can never be completed. */
  void forgetUncommitted() {
    begun.clear();
  }

  Collection<CampaignState> all() {
    return committed.values();
  }

  Optional<CampaignState> find(String id) {
    return Optional.ofNullable(committed.get(id));
  }

  CampaignState get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
  }

  boolean named(String name) {
    return committed.values().stream().anyMatch(c -> c.head().plan().name().equalsIgnoreCase(name));
  }

  private CampaignState begun(String id) {
    CampaignState state = begun.get(id);
    if (state == null) {
      throw new IllegalStateException("campaign " + id + " was not begun");
    }
    return state;
  }
}
