package dev.callboard.calls.index;

import dev.callboard.journal.Position;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A process that adds the same pages each time, from where the index is, until it is killed. */
final class IndexChild {

  static final ColumnIndex.Shape SHAPE = new ColumnIndex.Shape(RandomRows.COLUMNS, 1, 400, 120);

  private IndexChild() {}

  public static void main(String[] args) throws IOException {
    try (ColumnIndex index = ColumnIndex.open(Path.of(args[0]), SHAPE, false)) {
      var out = new DataOutputStream(System.out);
      for (long page = index.position().offset(); ; page++) {
        index.add(page(page), new Position(1, page + 1));
        out.writeLong(page);
        out.flush();
      }
    }
  }

  /** Page so-and-so: new rows, and some of earlier pages changed or moved. */
  static List<long[]> page(long number) {
    var random = new Random(number);
    var rows = new ArrayList<long[]>();
    for (int i = 0; i < 40; i++) {
      long id = i < 30 ? number * 30 + i : random.nextLong(number * 30 + 1);
      long start = i % 10 == 9 ? id * 2 + random.nextInt(900) : id * 2;
      long[] row = new long[RandomRows.COLUMNS];
      row[0] = start;
      row[1] = id;
      for (int column = 2; column < row.length; column++) {
        row[column] = random.nextLong() >> (8 * column);
      }
      rows.add(row);
    }
    return rows;
  }

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            IndexChild.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
