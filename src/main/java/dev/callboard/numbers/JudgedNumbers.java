package dev.callboard.numbers;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an import, 20 bytes a number beside the text it was read from; a {@link
 * JudgedNumber} exists only while somebody looks at it. Unmodifiable from outside once built.
 */
final class JudgedNumbers extends AbstractList<JudgedNumber> implements RandomAccess {

  private final String text;

  /** What is written otherwise than in {@link #text}, for example with quotes taken away. */
  private final List<String> loose = new ArrayList<>();

  /** Canonical numbers too long for a {@link PackedVerdict}, by place in the list. */
  private final Map<Integer, String> longCanonicals = new HashMap<>();

  private int[] rows = new int[1024];
  private int[] from = new int[1024];
  private int[] lengths = new int[1024];
  private long[] verdicts = new long[1024];
  private int size;

  /** Empty; raw numbers are places in the text. */
  JudgedNumbers(String text) {
    this.text = text;
  }

  /** Adds a number that stands in the text. */
  void add(int row, int begin, int end, long verdict) {
    if (size == rows.length) {
      int wider = size + size / 2 + 1;
      rows = Arrays.copyOf(rows, wider);
      from = Arrays.copyOf(from, wider);
      lengths = Arrays.copyOf(lengths, wider);
      verdicts = Arrays.copyOf(verdicts, wider);
    }
    rows[size] = row;
    from[size] = begin;
    lengths[size] = end - begin;
    verdicts[size] = verdict;
    size++;
  }

  /** Adds a number with its own string. */
  void add(int row, String raw, long verdict) {
    add(row, -1 - loose.size(), 0, verdict);
    loose.add(raw);
  }

  /** Adds a number judged by the library. */
  void add(int row, String raw, String canonical, @Nullable Rejection rejection) {
    if (canonical.length() > PackedVerdict.MOST_DIGITS) {
      longCanonicals.put(size, canonical);
      add(row, raw, PackedVerdict.of(0, rejection));
    } else {
      long number = canonical.isEmpty() ? 0 : Long.parseLong(canonical);
      add(row, raw, PackedVerdict.of(number, rejection));
    }
  }

  /**
   * Adds what was judged in another part of the same text, all rows further down.
   *
   * @param down by how many rows
   */
  void add(JudgedNumbers other, int down) {
    int whole = size + other.size;
    rows = Arrays.copyOf(rows, whole);
    for (int i = 0; i < other.size; i++) {
      rows[size + i] = other.rows[i] + down;
    }
    from = Arrays.copyOf(from, whole);
    for (int i = 0; i < other.size; i++) {
      int begin = other.from[i];
      from[size + i] = begin < 0 ? begin - loose.size() : begin;
    }
    lengths = Arrays.copyOf(lengths, whole);
    System.arraycopy(other.lengths, 0, lengths, size, other.size);
    verdicts = Arrays.copyOf(verdicts, whole);
    System.arraycopy(other.verdicts, 0, verdicts, size, other.size);
    other.longCanonicals.forEach((at, canonical) -> longCanonicals.put(size + at, canonical));
    loose.addAll(other.loose);
    size = whole;
  }

  /**
   * Turns every accepted number that stands earlier in the list into a duplicate. In one go at the
   * end: so short a loop waits for several places of the table in memory at once, which takes a
   * third of the time of looking numbers up one by one as they are read.
   */
  void markRepeats() {
    var seen = new SeenNumbers(size);
    for (int i = 0; i < size; i++) {
      long verdict = verdicts[i];
      if (!PackedVerdict.accepted(verdict)) {
        continue;
      }
      long canonical = PackedVerdict.canonical(verdict);
      if (!seen.add(canonical == 0 ? Long.parseLong(longCanonicals.get(i)) : canonical)) {
        verdicts[i] = PackedVerdict.of(canonical, Rejection.DUPLICATE);
      }
    }
  }

  @Override
  public JudgedNumber get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int begin = from[index];
    String raw = begin < 0 ? loose.get(-1 - begin) : text.substring(begin, begin + lengths[index]);
    long verdict = verdicts[index];
    String canonical = PackedVerdict.text(PackedVerdict.canonical(verdict));
    if (!longCanonicals.isEmpty()) {
      canonical = longCanonicals.getOrDefault(index, canonical);
    }
    return JudgedNumber.of(rows[index], raw, canonical, PackedVerdict.rejection(verdict));
  }

  @Override
  public int size() {
    return size;
  }
}
