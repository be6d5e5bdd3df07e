package dev.callboard.calls.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values come back from every encoding, and scans agree with looking at each. */
class ColumnTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, true, 0",
    "2, 1, true, 1",
    "200, 1, true, 8",
    "256, 999999999999, true, 8",
    "257, 1, false, 16",
    "900, 1000000000000, true, 16",
    "60000, 1, false, 16",
    "90000000, 1, false, 32",
    "5000, 1000000, false, 40",
    "9000000, 1000000000000, false, 64",
  })
  void keepsAndFinds(int distinct, long step, boolean coded, int width) {
    var random = new Random(distinct);
    int rows = 3001;
    long[] values = new long[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = -77 + step * (i < 2 ? i * (distinct - 1L) : random.nextInt(distinct));
    }
    ColumnWriter written = ColumnWriter.of(values, rows);
    assertThat(written.coded).isEqualTo(coded);
    assertThat(written.width).isEqualTo(width);
    var column = new Column(coded, width, written.head, written.codes, rows);
    for (int i = 0; i < rows; i++) {
      assertThat(column.value(i)).isEqualTo(values[i]);
    }
    scan(values, column, Criterion.equalTo(2, values[7]));
    scan(values, column, Criterion.oneOf(2, values[9], values[10], values[11]));
    scan(values, column, new Criterion.Between(2, values[3], values[4]));
    scan(values, column, new Criterion.Between(2, Long.MIN_VALUE, values[5]));
    scan(values, column, new Criterion.Between(2, values[5], Long.MAX_VALUE));
  }

  private static void scan(long[] values, Column column, Criterion criterion) {
    Bits bits = Bits.range(values.length, 5, values.length - 9);
    column.keep(criterion, bits);
    for (int i = 0; i < values.length; i++) {
      boolean inside = i >= 5 && i < values.length - 9;
      assertThat(bits.get(i)).isEqualTo(inside && criterion.accepts(values[i]));
    }
    assertThat(column.sum(bits))
        .isEqualTo(
            LongStream.range(0, values.length)
                .filter(i -> bits.get((int) i))
                .map(i -> values[(int) i])
                .sum());
  }

  @Test
  void extremesDoNotOverflow() {
    long[] values = {Long.MIN_VALUE, 0, Long.MAX_VALUE, -1};
    long[] many = LongStream.range(0, 999).map(i -> i < 4 ? values[(int) i] : i << 50).toArray();
    ColumnWriter written = ColumnWriter.of(many, many.length);
    var column = new Column(written.coded, written.width, written.head, written.codes, 999);
    for (int i = 0; i < 999; i++) {
      assertThat(column.value(i)).isEqualTo(many[i]);
    }
    scan(many, column, new Criterion.Between(2, Long.MIN_VALUE, -1));
    scan(many, column, new Criterion.Between(2, 0, Long.MAX_VALUE));
  }

  @Test
  void anIdFilterKnowsEveryIdAndFewOthers() {
    long[] ids = LongStream.range(22_000_000, 22_060_000).toArray();
    var filter = new IdFilter(IdFilter.of(ids, ids.length));
    assertThat(LongStream.of(ids).allMatch(filter::mayHold)).isTrue();
    assertThat(LongStream.range(30_000_000, 30_100_000).filter(filter::mayHold).count())
        .isLessThan(1_000);
  }
}
