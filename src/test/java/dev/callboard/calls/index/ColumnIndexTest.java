package dev.callboard.calls.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.index.ColumnIndex.Shape;
import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.calls.index.Selection.Group;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the index against the slow way, over rows that come, come again and change. */
class ColumnIndexTest {

  private static final Shape SMALL = new Shape(RandomRows.COLUMNS, 1, 300, 150);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersAsTheSlowWayDoes(long seed) throws IOException {
    var random = new Random(seed);
    var rows = new RandomRows(seed);
    var naive = new NaiveRows();
    ColumnIndex index = ColumnIndex.open(folder, SMALL, true);
    for (int step = 1; step <= 100; step++) {
      List<long[]> page = rows.page(naive, random.nextInt(60) + 1);
      naive.add(page);
      index.add(page, new Position(1, step));
      assertThat(index.rows()).isEqualTo(naive.size());
      if (step % 4 == 0) {
        compare(index, naive, rows, random);
      }
      if (random.nextInt(20) == 0) {
        index.close();
        index = ColumnIndex.open(folder, SMALL, true);
        assertThat(index.position()).isEqualTo(new Position(1, step));
        compare(index, naive, rows, random);
      }
    }
    index.close();
  }

  @Test
  void answersLargeSetsInEveryOrder() throws IOException {
    var random = new Random(9);
    var rows = new RandomRows(9);
    var naive = new NaiveRows();
    try (ColumnIndex index =
        ColumnIndex.open(folder, new Shape(RandomRows.COLUMNS, 1, 9000, 4000), true)) {
      for (int step = 1; step <= 40; step++) {
        List<long[]> page = rows.page(step > 5 ? new NaiveRows() : naive, 1000);
        naive.add(page);
        index.add(page, new Position(1, step));
      }
      assertThat(naive.size()).isGreaterThan(35_000);
      for (int column = 0; column < RandomRows.COLUMNS; column++) {
        for (List<Criterion> some :
            List.of(List.<Criterion>of(), List.of(Criterion.equalTo(2, column & 1)))) {
          comparePages(index.select(some), naive.select(some), column, random);
        }
      }
    }
  }

  private static void compare(ColumnIndex index, NaiveRows naive, RandomRows rows, Random random) {
    for (int i = 0; i < 6; i++) {
      List<Criterion> criteria = rows.criteria(naive);
      Selection selection = index.select(criteria);
      List<long[]> expected = naive.select(criteria);
      assertThat(selection.count()).as("%s", criteria).isEqualTo(expected.size());
      for (int column = 2; column < RandomRows.COLUMNS; column++) {
        int summed = column;
        assertThat(selection.sum(column))
            .isEqualTo(expected.stream().mapToLong(r -> r[summed]).sum());
      }
      comparePages(selection, expected, random.nextInt(RandomRows.COLUMNS), random);
      long step = random.nextInt(50) + 1;
      Map<List<Long>, Long> groups =
          selection.groups(List.of(Dimension.of(3), new Dimension(0, 7, step, 11))).stream()
              .collect(Collectors.toMap(Group::keys, Group::count));
      assertThat(groups).isEqualTo(NaiveRows.groups(expected, 3, 0, step, 11));
    }
  }

  private static void comparePages(
      Selection selection, List<long[]> expected, int column, Random random) {
    for (boolean descending : new boolean[] {false, true}) {
      for (int i = 0; i < 3; i++) {
        long offset = i == 0 ? 0 : random.nextInt(expected.size() + 10);
        int limit = random.nextInt(200) + 1;
        assertThat(selection.page(column, descending, offset, limit))
            .as("column %s, %s, from %s, %s rows", column, descending, offset, limit)
            .isEqualTo(NaiveRows.page(expected, column, descending, offset, limit));
      }
    }
  }
}
