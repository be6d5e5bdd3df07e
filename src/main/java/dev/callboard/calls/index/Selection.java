package dev.callboard.calls.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    return parts.parallelStream()
        .collect(
            HashMap::new,
            (sums, part) -> part.tally(column, sums),
            (sums, more) -> more.forEach((value, n) -> sums.merge(value, n, Long::sum)));
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
