package dev.callboard.numbers;

import java.util.ArrayList;
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
    List<DigitPattern> parsed = new ArrayList<>();
    for (String pattern : patterns) {
      parsed.add(new DigitPattern(pattern));
    }
    var positions = new Positions(parsed);
    var states = new States();
    states.number(new BitSet());
    states.number(positions.begin());
    List<int[]> rows = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      BitSet reachable = positions.reachable(states.get(state));
      int[] row = new int[10];
      for (int digit = 0; digit < 10; digit++) {
        row[digit] = states.number(positions.allowing(digit, reachable));
      }
      rows.add(row);
    }
    next = new int[rows.size() * 10];
    accepted = new int[rows.size()];
    for (int state = 0; state < accepted.length; state++) {
      System.arraycopy(rows.get(state), 0, next, state * 10, 10);
      accepted[state] = positions.accepting(states.get(state));
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

  /** Sets of positions, numbered in the order they are met. */
  private static final class States {

    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();

    int number(BitSet set) {
      Integer known = numbers.get(set);
      if (known != null) {
        return known;
      }
      numbers.put(set, sets.size());
      sets.add(set);
      return sets.size() - 1;
    }

    BitSet get(int number) {
      return sets.get(number);
    }

    int size() {
      return sets.size();
    }
  }

  /** The positions of all patterns in one row; the last one stands before the first digit. */
  private static final class Positions {

    private final List<BitSet> follow = new ArrayList<>();
    private final BitSet[] byDigit = new BitSet[10];
    private final BitSet[] last;
    private final int emptyMatches;

    Positions(List<DigitPattern> patterns) {
      for (int digit = 0; digit < 10; digit++) {
        byDigit[digit] = new BitSet();
      }
      last = new BitSet[patterns.size()];
      var first = new BitSet();
      int empty = 0;
      for (int i = 0; i < last.length; i++) {
        DigitPattern pattern = patterns.get(i);
        int offset = follow.size();
        last[i] = shifted(pattern.whole.last(), offset);
        first.or(shifted(pattern.whole.first(), offset));
        empty |= pattern.whole.empty() ? 1 << i : 0;
        append(pattern, offset);
      }
      emptyMatches = empty;
      follow.add(first);
    }

    private void append(DigitPattern pattern, int offset) {
      for (int position = 0; position < pattern.follow.size(); position++) {
        follow.add(shifted(pattern.follow.get(position), offset));
        int digits = pattern.digits.get(position);
        for (int digit = 0; digit < 10; digit++) {
          if ((digits & 1 << digit) != 0) {
            byDigit[digit].set(offset + position);
          }
        }
      }
    }

    BitSet begin() {
      BitSet begin = new BitSet();
      begin.set(follow.size() - 1);
      return begin;
    }

    BitSet reachable(BitSet from) {
      BitSet reachable = new BitSet();
      for (int p = from.nextSetBit(0); p >= 0; p = from.nextSetBit(p + 1)) {
        reachable.or(follow.get(p));
      }
      return reachable;
    }

    BitSet allowing(int digit, BitSet reachable) {
      BitSet allowed = (BitSet) reachable.clone();
      allowed.and(byDigit[digit]);
      return allowed;
    }

    int accepting(BitSet state) {
      int mask = state.get(follow.size() - 1) ? emptyMatches : 0;
      for (int i = 0; i < last.length; i++) {
        mask |= state.intersects(last[i]) ? 1 << i : 0;
      }
      return mask;
    }

    private static BitSet shifted(BitSet set, int offset) {
      BitSet shifted = new BitSet();
      for (int p = set.nextSetBit(0); p >= 0; p = set.nextSetBit(p + 1)) {
        shifted.set(p + offset);
      }
      return shifted;
    }
  }
}
