package dev.callboard.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several {@link DigitPattern}s run as one deterministic automaton: one array look-up a digit tells
 * which of them match the whole text.
 */
final class DigitAutomaton {

  /** The state from which nothing matches any more. */
  static final int DEAD = 0;

  /** The state before the first digit. */
  static final int BEGIN = 1;

  private final int[] next;
  private final int[] accepted;

  /**
   * Compiles up to 31 patterns.
   *
   * @throws UnsupportedOperationException when a pattern uses more than the subset
   */
  DigitAutomaton(List<String> patterns) {
    List<DigitPattern> parsed = patterns.stream().map(DigitPattern::new).toList();
    Map<List<BitSet>, Integer> numbers = new HashMap<>();
    List<List<BitSet>> states = new ArrayList<>();
    List<int[]> moves = new ArrayList<>();
    List<BitSet> dead = parsed.stream().map(p -> new BitSet()).toList();
    states.add(dead);
    states.add(null);
    numbers.put(dead, DEAD);
    for (int state = 0; state < states.size(); state++) {
      int[] row = new int[10];
      for (int digit = 0; digit < 10; digit++) {
        List<BitSet> target = step(parsed, states.get(state), digit);
        Integer known = numbers.get(target);
        if (known == null) {
          known = states.size();
          numbers.put(target, known);
          states.add(target);
        }
        row[digit] = known;
      }
      moves.add(row);
    }
    next = moves.stream().flatMapToInt(Arrays::stream).toArray();
    accepted = new int[states.size()];
    for (int state = 0; state < accepted.length; state++) {
      accepted[state] = accepting(parsed, states.get(state));
    }
  }

  /** The state after one more digit. */
  int next(int state, int digit) {
    return next[state * 10 + digit];
  }

  /** Bit i is set when the digits read so far match pattern i as a whole. */
  int accepted(int state) {
    return accepted[state];
  }

  /** Runs over ASCII digits; bit i of the answer is set when they match pattern i as a whole. */
  int match(byte[] digits, int from, int to) {
    int state = BEGIN;
    for (int i = from; i < to && state != DEAD; i++) {
      state = next[state * 10 + digits[i] - '0'];
    }
    return accepted[state];
  }

  /** How many states there are. */
  int states() {
    return accepted.length;
  }

  private static List<BitSet> step(List<DigitPattern> patterns, List<BitSet> from, int digit) {
    List<BitSet> target = new ArrayList<>(patterns.size());
    for (int i = 0; i < patterns.size(); i++) {
      DigitPattern pattern = patterns.get(i);
      BitSet reachable = new BitSet();
      if (from == null) {
        reachable.or(pattern.whole.first());
      } else {
        from.get(i).stream().forEach(p -> reachable.or(pattern.follow.get(p)));
      }
      BitSet allowed = new BitSet();
      reachable.stream()
          .filter(p -> (pattern.digits.get(p) & (1 << digit)) != 0)
          .forEach(allowed::set);
      target.add(allowed);
    }
    return target;
  }

  private static int accepting(List<DigitPattern> patterns, List<BitSet> state) {
    int mask = 0;
    for (int i = 0; i < patterns.size(); i++) {
      boolean accepts =
          state == null
              ? patterns.get(i).whole.empty()
              : state.get(i).intersects(patterns.get(i).whole.last());
      mask |= accepts ? 1 << i : 0;
    }
    return mask;
  }
}
