package dev.callboard.numbers;

import dev.callboard.country.Country;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a written number can be called in a country, by libphonenumber's rules.
 *
 * <p>Plainly written numbers are judged by the {@linkplain NumberPlan compiled} rules, all others by
 * the {@linkplain LibraryJudge library}; both always agree. Thread-safe. Building one costs some
 * milliseconds: keep it for a whole list.
 */
public final class NumberJudge {

  private final Optional<NumberPlan> plan;
  private final Supplier<LibraryJudge> library;

  public NumberJudge(Country country) {
    this.plan = NumberPlan.of(country);
    // Loading the library costs more than judging some hundred thousand plain numbers.
    this.library = new Late<>(() -> new LibraryJudge(country));
  }

  /**
   * What was decided.
   *
   * @param canonical E.164 digits without plus; empty when it is no number
   * @param rejection why it is not called; null when it is accepted
   */
  public record Verdict(String canonical, @Nullable Rejection rejection) {

    /** Personal data: only the verdict is printed. */
    @Override
    public String toString() {
      return "Verdict[" + (rejection == null ? "accepted" : rejection) + "]";
    }
  }

  /** Judges one number as it was written; never DUPLICATE or SUPPRESSED, which need a list. */
  public Verdict judge(String written) {
    var plain = new PlainNumber();
    if (plain.read(written, 0, written.length())) {
      long packed = judge(plain);
      if (packed != PackedVerdict.UNCOVERED) {
        return PackedVerdict.unpacked(packed);
      }
    }
    return library.get().judge(written);
  }

  /** Judges a plainly written number; {@link PackedVerdict#UNCOVERED} when it cannot be sure. */
  long judge(PlainNumber number) {
    return plan.isPresent() ? plan.get().judge(number) : PackedVerdict.UNCOVERED;
  }

  /** Whether plain numbers of this country are judged without the library. */
  boolean compiled() {
    return plan.isPresent();
  }
}
