package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.SkipReason;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A judged list of which some more are skipped; a view, so that long lists are not copied. */
final class Skipping extends AbstractList<JudgedNumber> implements RandomAccess {

  private final List<JudgedNumber> numbers;
  private final IntFunction<@Nullable SkipReason> reasons;

  /**
   * Skips numbers of a list.
   *
   * @param reasons by place in the list; null for those that stay as they are
   */
  Skipping(List<JudgedNumber> numbers, IntFunction<@Nullable SkipReason> reasons) {
    this.numbers = numbers;
    this.reasons = reasons;
  }

  @Override
  public JudgedNumber get(int index) {
    SkipReason why = reasons.apply(index);
    JudgedNumber number = numbers.get(index);
    return why == null ? number : number.skipped(why);
  }

  @Override
  public int size() {
    return numbers.size();
  }
}
