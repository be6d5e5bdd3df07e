package dev.callboard.numbers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A regular expression over the ten digits, in the subset libphonenumber's metadata is written in:
 * digits, {@code \d}, classes, groups, alternation and the quantifiers {@code ? {n} {n,m}}.
 *
 * <p>Parsed into Glushkov's form (V. M. Glushkov, The abstract theory of automata, 1961): every
 * digit place is a position; what may come first, last and after each position makes the automaton
 * without empty moves.
 */
final class DigitPattern {

  /** The digits allowed at each position, bit 0 for digit 0. */
  final List<Integer> digits = new ArrayList<>();

  /** Which positions may follow a position. */
  final List<BitSet> follow = new ArrayList<>();

  final Part whole;

  private final String source;
  private int at;

  /** A piece of the expression: may it be empty, where can it begin, where can it end. */
  record Part(boolean empty, BitSet first, BitSet last) {}

  /**
   * Parses an expression.
   *
   * @throws UnsupportedOperationException when it uses more than the subset
   */
  DigitPattern(String source) {
    this.source = source.replaceAll("\\s", "");
    this.whole = alternatives();
    if (at != this.source.length()) {
      throw unsupported();
    }
  }

  private Part alternatives() {
    Part part = sequence();
    while (peek() == '|') {
      at++;
      Part other = sequence();
      part =
          new Part(
              part.empty || other.empty,
              union(part.first, other.first),
              union(part.last, other.last));
    }
    return part;
  }

  private Part sequence() {
    Part part = new Part(true, new BitSet(), new BitSet());
    while (at < source.length() && peek() != '|' && peek() != ')') {
      part = concat(part, repeated());
    }
    return part;
  }

  private Part repeated() {
    int begin = at;
    Part once = atom();
    int end = at;
    int least = 1;
    int most = 1;
    switch (peek()) {
      case '?' -> {
        least = 0;
        at++;
      }
      case '*', '+' -> throw unsupported();
      case '{' -> {
        int close = source.indexOf('}', at);
        String[] bounds = source.substring(at + 1, close).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = bounds.length == 1 ? least : Integer.parseInt(bounds[1]);
        at = close + 1;
      }
      default -> {}
    }
    int behind = at;
    Part part = least == 0 ? optional(once) : once;
    for (int copy = 2; copy <= most; copy++) {
      at = begin;
      Part next = atom();
      if (at != end) {
        throw unsupported();
      }
      part = concat(part, copy > least ? optional(next) : next);
    }
    at = behind;
    return part;
  }

  private Part atom() {
    char c = source.charAt(at);
    if (c == '(') {
      at += source.startsWith("(?:", at) ? 3 : 1;
      if (peek() == '?') {
        throw unsupported();
      }
      Part part = alternatives();
      if (peek() != ')') {
        throw unsupported();
      }
      at++;
      return part;
    }
    return position(digitSet());
  }

  private int digitSet() {
    char c = source.charAt(at++);
    if (c == '\\' && peek() == 'd') {
      at++;
      return 0x3ff;
    }
    if (c >= '0' && c <= '9') {
      return 1 << (c - '0');
    }
    if (c != '[') {
      throw unsupported();
    }
    int set = 0;
    while (peek() != ']') {
      int low = digit();
      int high = low;
      if (peek() == '-') {
        at++;
        high = digit();
      }
      for (int d = low; d <= high; d++) {
        set |= 1 << d;
      }
    }
    at++;
    return set;
  }

  private int digit() {
    char c = peek();
    if (c < '0' || c > '9') {
      throw unsupported();
    }
    at++;
    return c - '0';
  }

  private Part position(int set) {
    int number = digits.size();
    digits.add(set);
    follow.add(new BitSet());
    BitSet here = new BitSet();
    here.set(number);
    return new Part(false, here, here);
  }

  private Part concat(Part left, Part right) {
    left.last.stream().forEach(p -> follow.get(p).or(right.first));
    return new Part(
        left.empty && right.empty,
        left.empty ? union(left.first, right.first) : left.first,
        right.empty ? union(left.last, right.last) : right.last);
  }

  private static Part optional(Part part) {
    return new Part(true, part.first, part.last);
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }

  private char peek() {
    return at < source.length() ? source.charAt(at) : 0;
  }

  private UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("pattern beyond digits at " + at + ": " + source);
  }
}
