package dev.callboard.campaign;

import dev.callboard.journal.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One campaign as replayed so far: its batches' states and where in the journal its numbers stand.
 * Not thread-safe; the ledger guards it.
 */
final class CampaignState {

  private final LedgerFrame.Head head;
  private final List<Batch> batches = new ArrayList<>();
  private final List<Position> batchFrames = new ArrayList<>();
  private final List<Position> skippedFrames = new ArrayList<>();
  private final Map<Integer, List<Position>> thinnedFrames = new HashMap<>();

  private @Nullable Agreement agreement;
  private CampaignPlan plan;

  CampaignState(LedgerFrame.Head head) {
    this.head = head;
    this.plan = head.plan();
  }

  LedgerFrame.Head head() {
    return head;
  }

  /** Whether a plan differs only in what may change. */
  void check(CampaignPlan changed) {
    boolean same =
        changed.name().equals(plan.name())
            && changed.country().equals(plan.country())
            && changed.batchSize() == plan.batchSize();
    if (!same) {
      throw new IllegalArgumentException("name, country and batch size cannot change");
    }
  }

  /** What batches are sent with from now on. */
  void replan(CampaignPlan changed) {
    check(changed);
    plan = changed;
  }

  void addBatch(LedgerFrame.Numbers numbers, Position at) {
    if (numbers.batch() != batches.size() + 1) {
      throw new IllegalStateException("batch " + numbers.batch() + " out of order");
    }
    batches.add(
        new Batch(
            numbers.batch(),
            numbers.tag(),
            numbers.numbers().size(),
            BatchState.WAITING,
            null,
            null,
            null));
    batchFrames.add(at);
  }

  void addSkipped(Position at) {
    skippedFrames.add(at);
  }

  void agreed(Agreement what) {
    agreement = what;
  }

  Optional<Agreement> agreement() {
    return Optional.ofNullable(agreement);
  }

  Batch batch(int number) {
    if (number < 1 || number > batches.size()) {
      throw new IllegalArgumentException("no batch " + number);
    }
    return batches.get(number - 1);
  }

  List<Batch> batches() {
    return batches;
  }

  void step(int number, BatchEvent event, Instant at, Position frame) {
    batches.set(number - 1, BatchSteps.after(batch(number), event, at));
    if (event instanceof BatchEvent.Thinned) {
      thinnedFrames.computeIfAbsent(number, _ -> new ArrayList<>()).add(frame);
    }
  }

  /** Where the journal says whom a batch is sent without. */
  List<Position> thinnedFrames(int batch) {
    return thinnedFrames.getOrDefault(batch, List.of());
  }

  Position frameOf(int batch) {
    batch(batch);
    return batchFrames.get(batch - 1);
  }

  List<Position> skippedFrames() {
    return skippedFrames;
  }

  Campaign campaign() {
    int leftOut = batches.stream().mapToInt(Batch::leftOut).sum();
    return new Campaign(
        head.campaign(),
        plan,
        head.createdAt(),
        head.imported(),
        head.skipped() + leftOut,
        batches);
  }
}
