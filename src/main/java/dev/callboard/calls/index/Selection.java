package dev.callboard.calls.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The rows that met a query's criteria, as of one moment. Immutable; holds one bit a row, so it is
 * meant to be asked a few things and let go.
 */
public final class Selection {

  private final List<Part> parts;
  private final long count;

  private Selection(List<Part> parts) {
    this.parts = parts;
    this.count = parts.parallelStream().mapToLong(Part::count).sum();
  }

  static Selection of(List<Leaf> leaves, List<Criterion> criteria) {
    return new Selection(
        leaves.parallelStream()
            .map(leaf -> leaf.select(criteria))
            .filter(Objects::nonNull)
            .toList());
  }

  /** Those rows that meet one more criterion. */
  public Selection only(Criterion criterion) {
    return new Selection(
        parts.parallelStream().map(part -> part.only(criterion)).filter(Objects::nonNull).toList());
  }

  /** Those rows that do not meet a criterion. */
  public Selection without(Criterion criterion) {
    return new Selection(
        parts.parallelStream()
            .map(part -> part.without(criterion))
            .filter(Objects::nonNull)
            .toList());
  }

  /** How many rows, exactly. */
  public long count() {
    return count;
  }

  /** No row has less in a column; only for a selection that is not empty. */
  public long least(int column) {
    return parts.stream().mapToLong(part -> part.least(column)).min().orElseThrow();
  }

  /** No row has more in a column; only for a selection that is not empty. */
  public long greatest(int column) {
    return parts.stream().mapToLong(part -> part.greatest(column)).max().orElseThrow();
  }

  /** The sum of a column. */
  public long sum(int column) {
    return parts.parallelStream().mapToLong(part -> part.sum(column)).sum();
  }

  /** The ids of one page, ordered by a column, then by start, then by id. */
  public long[] page(int column, boolean descending, long offset, int limit) {
    return page(column, descending, offset, limit, LeafFile.ID);
  }

  /**
   * One column's values of one page, ordered by a column, then by start, then by id.
   *
   * @param column what to order by
   * @param descending whether all three are in falling order
   * @param offset rows before the page
   * @param limit most rows of the page
   * @param wanted the column whose values are given
   */
  public long[] page(int column, boolean descending, long offset, int limit, int wanted) {
    long first = Math.min(offset, count);
    long last = Math.min(count, first + limit);
    long from = descending ? count - last : first;
    long to = descending ? count - first : last;
    LongStream.Builder ids = LongStream.builder();
    if (column == LeafFile.START) {
      byStart(from, to, wanted, ids);
    } else {
      new Ranking(column, wanted).page(this, from, to, ids);
    }
    long[] page = ids.build().toArray();
    if (descending) {
      reverse(page);
    }
    return page;
  }

  private static void reverse(long[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      long value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  /** Gives a column's values at some ranks, in order of start and id. */
  void byStart(long from, long to, int wanted, LongConsumer taker) {
    long before = 0;
    for (Part part : parts) {
      long here = before >= to ? 0 : part.count();
      if (before + here > from && before < to) {
        part.values(
            (int) Math.max(0, from - before), (int) Math.min(here, to - before), wanted, taker);
      }
      before += here;
    }
  }

  /**
   * The distinct values of a column, each with another column's value of one row that has it.
   *
   * @param most gives up beyond so many
   */
  public Optional<Map<Long, Long>> distinct(int column, int most, int wanted) {
    Map<Long, Long> found = new HashMap<>();
    for (Part part : parts) {
      part.distinct(column, most, wanted, found);
      if (found.size() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** How many rows have each value of a column; meant for few different ones. */
  public Map<Long, Long> counts(int column) {
    return counts(column, Integer.MAX_VALUE).orElseThrow();
  }

  /**
   * The same where there are not too many different ones.
   *
   * @param most gives up beyond so many
   */
  public Optional<Map<Long, Long>> counts(int column, int most) {
    var tooMany = new AtomicBoolean();
    Map<Long, Long> counts =
        parts.parallelStream()
            .collect(
                HashMap::new,
                (sums, part) -> {
                  if (!tooMany.get()) {
                    part.tally(column, sums, most);
                    if (sums.size() > most) {
                      tooMany.set(true);
                    }
                  }
                },
                (sums, more) -> more.forEach((value, n) -> sums.merge(value, n, Long::sum)));
    return tooMany.get() || counts.size() > most ? Optional.empty() : Optional.of(counts);
  }

  /**
   * One row for each of some values of a column: another column's value of it. The row may be one that
   * is not selected, or that another has taken the place of since.
   */
  public Map<Long, Long> located(int column, Set<Long> values, int wanted) {
    return parts.parallelStream()
        .collect(
            HashMap::new,
            (found, part) -> part.located(column, values, wanted).forEach(found::putIfAbsent),
            (found, more) -> more.forEach(found::putIfAbsent));
  }

  /** Every row, in no order: a column's value, start, id and one value more. */
  public List<long[]> rows(int column, int wanted) {
    List<long[]> all = new ArrayList<>();
    for (Part part : parts) {
      part.each(column, wanted, all::add);
    }
    return all;
  }

  /** Those rows whose value of a column lies within bounds, and how many others have less. */
  Cut cut(int column, long low, long high) {
    List<Part.Cut> cuts = parts.parallelStream().map(part -> part.cut(column, low, high)).toList();
    long below = cuts.stream().mapToLong(Part.Cut::below).sum();
    return new Cut(
        below,
        new Selection(
            cuts.stream().map(Part.Cut::inside).filter(part -> part.count() > 0).toList()));
  }

  /** What {@link #cut} gives. */
  record Cut(long below, Selection inside) {}

  /** A column's values of about so many rows, evenly spread, rising; of at least one row. */
  long[] sample(int column, int size) {
    long step = Math.max(1, count / size);
    LongStream.Builder values = LongStream.builder();
    long next = step / 2;
    long before = 0;
    for (Part part : parts) {
      long here = part.count();
      if (next < before + here) {
        part.sample(column, next - before, step, values);
        next += (before + here - next + step - 1) / step * step;
      }
      before += here;
    }
    return values.build().sorted().toArray();
  }

  List<Part> parts() {
    return parts;
  }

  /**
   * How many rows there are of each combination of values.
   *
   * @param dimensions what to tell apart; few distinct values each
   */
  public List<Group> groups(List<Dimension> dimensions) {
    return Grouping.of(parts, dimensions);
  }

  /**
   * What rows are told apart by: a column's value, cut into steps and wrapped round.
   *
   * @param shift added to the value first
   * @param step the shifted value is divided by it, rounded down; 1 for none
   * @param cycle what remains is taken modulo it; 0 for not
   */
  public record Dimension(int column, long shift, long step, long cycle) {

    /** A column's values as they are. */
    public static Dimension of(int column) {
      return new Dimension(column, 0, 1, 0);
    }

    /** The least value of the same step. */
    long low(long value) {
      return Math.floorDiv(value + shift, step) * step - shift;
    }

    long key(long value) {
      long key = Math.floorDiv(value + shift, step);
      return cycle == 0 ? key : Math.floorMod(key, cycle);
    }
  }

  /**
   * Rows that are not told apart.
   *
   * @param keys one for each dimension
   * @param count how many rows
   */
  public record Group(List<Long> keys, long count) {}
}
