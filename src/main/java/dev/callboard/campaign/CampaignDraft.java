package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SeenNumbers;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.PlayVoice;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign about to be written: cuts the list into batches and names them. */
final class CampaignDraft {

  private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

  /** What every tag of this program begins with. */
  static final String TAG_BEGIN = "cb-";

  /** With "cb-test-", a dash and up to seven digits of batch number this stays below 32 characters. */
  private static final int RANDOM_LENGTH = 16;

  private static final int SKIPPED_IN_A_FRAME = 5000;

  private static final SkipReason REPEAT = new SkipReason(Rejection.DUPLICATE, "", null);

  private final CampaignPlan plan;
  private final List<JudgedNumber> numbers;

  CampaignDraft(CampaignPlan plan, List<JudgedNumber> numbers) {
    if (plan.batchSize() < 1 || plan.batchSize() > PlayVoice.MAX_NUMBERS) {
      throw new IllegalArgumentException("batch size " + plan.batchSize());
    }
    this.plan = plan;
    this.numbers = withoutRepeats(numbers);
  }

  // A list may have been put together from several imports, each free of duplicates by itself.
  private static List<JudgedNumber> withoutRepeats(List<JudgedNumber> numbers) {
    var seen = new SeenNumbers(numbers.size());
    var repeats = new BitSet();
    int index = 0;
    for (JudgedNumber number : numbers) {
      if (number.accepted() && !seen.add(number.canonical())) {
        repeats.set(index);
      }
      index++;
    }
    return repeats.isEmpty() ? numbers : new Skipping(numbers, i -> repeats.get(i) ? REPEAT : null);
  }

  /** Takes frames in order; each is durable when it returns. */
  @FunctionalInterface
  interface FrameWriter {
    void write(LedgerFrame frame) throws IOException;
  }

  /**
   * Writes the campaign, the frame that makes it exist last.
   *
   * @param begin what its id and its tags begin with
   * @param by who agreed to it; may be empty
   * @return its id
   */
  String write(
      String begin,
      String name,
      String fingerprint,
      Instant now,
      ListOrigin list,
      Agreement.@Nullable Hours hours,
      String by,
      FrameWriter writer)
      throws IOException {
    List<SkipGroup> groups = SkipGroup.of(numbers);
    int accepted = numbers.size() - groups.stream().mapToInt(SkipGroup::count).sum();
    if (accepted == 0) {
      throw new IllegalArgumentException("no number to call");
    }
    String id = begin + random();
    writer.write(
        new LedgerFrame.Head(
            id,
            plan.named(name),
            now,
            fingerprint,
            numbers.size(),
            numbers.size() - accepted,
            (accepted + plan.batchSize() - 1) / plan.batchSize()));
    writer.write(new LedgerFrame.Agreed(id, new Agreement(now, by, list, accepted, groups, hours)));
    writeNumbers(id, writer);
    writer.write(new LedgerFrame.Committed(id));
    return id;
  }

  private void writeNumbers(String id, FrameWriter writer) throws IOException {
    List<ImportedNumber> batch = new ArrayList<>(plan.batchSize());
    List<ImportedNumber> skipped = new ArrayList<>();
    int batches = 0;
    for (int seq = 0; seq < numbers.size(); seq++) {
      ImportedNumber number = ImportedNumber.of(seq, numbers.get(seq));
      boolean last = seq == numbers.size() - 1;
      (number.why() == null ? batch : skipped).add(number);
      if (batch.size() == plan.batchSize() || (last && !batch.isEmpty())) {
        batches++;
        writer.write(new LedgerFrame.Numbers(id, batches, id + "-" + batches, List.copyOf(batch)));
        batch.clear();
      }
      if (skipped.size() == SKIPPED_IN_A_FRAME || (last && !skipped.isEmpty())) {
        writer.write(new LedgerFrame.Skipped(id, List.copyOf(skipped)));
        skipped.clear();
      }
    }
  }

  private static String random() {
    var source = new SecureRandom();
    var random = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      random.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
    }
    return random.toString();
  }
}
