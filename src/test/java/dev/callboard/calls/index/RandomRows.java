package dev.callboard.calls.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of every shape of column, and pages of them as a sync brings them: mostly in order. */
final class RandomRows {

  /**
   * Start, id, flag, few values, many values, 64 bits, always the same, wide steps, one value more often
   * than all the others together, which are far from it and come in runs.
   */
  static final int COLUMNS = 9;

  private final Random random;
  private long nextId = 1000;

  RandomRows(long seed) {
    this.random = new Random(seed);
  }

  /** New rows, repeated ones, changed ones, late ones, and ones that moved to another start. */
  List<long[]> page(NaiveRows known, int size) {
    var page = new ArrayList<long[]>();
    long around = (random.nextInt(3) == 0 ? -1 : 1) * nextId * 3;
    for (int i = 0; i < size; i++) {
      int kind = random.nextInt(20);
      if (kind < 14 || known.size() == 0) {
        page.add(row(around + random.nextInt(200), nextId++));
      } else if (kind < 15) {
        page.add(row(random.nextInt(20_000) - 10_000, random.nextLong()));
      } else {
        long[] old = known.anyRow(random.nextLong());
        page.add(
            switch (kind) {
              case 15 -> old.clone();
              case 16 -> row(old[0] + random.nextInt(5_000) - 2_500, old[1]);
              default -> row(old[0], old[1]);
            });
      }
    }
    return page;
  }

  private long[] row(long start, long id) {
    return new long[] {
      start,
      id,
      random.nextInt(2),
      random.nextInt(9),
      random.nextInt(3000),
      random.nextLong(),
      7,
      random.nextInt(90) * 1_000_003L - 40_000_000L,
      random.nextInt(5) < 3 ? 1 : 1_700_000_000_000_000_000L + random.nextInt(9) * (id / 64)
    };
  }

  List<Criterion> criteria(NaiveRows known) {
    var criteria = new ArrayList<Criterion>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int column = random.nextInt(COLUMNS);
      long a = known.anyRow(random.nextLong())[column];
      long b = known.anyRow(random.nextLong())[column];
      criteria.add(
          switch (random.nextInt(8)) {
            case 0 -> Criterion.equalTo(column, a);
            case 1 -> Criterion.oneOf(column, a, b, 12);
            case 2 -> new Criterion.OneOf(column, a, a + 10, new long[] {b});
            case 3 -> new Criterion.Between(column, Long.MIN_VALUE, a);
            case 4 -> new Criterion.Between(column, b, Long.MAX_VALUE);
            default -> new Criterion.Between(column, Math.min(a, b), Math.max(a, b));
          });
    }
    return criteria;
  }
}
