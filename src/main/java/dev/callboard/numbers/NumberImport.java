package dev.callboard.numbers;

import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads numbers out of pasted text or a file and judges each for a country.
 *
 * <p>Nothing is left out in silence: every number found is in the answer, accepted or with the reason
 * why not. Of the same number written twice, in whatever forms, the first is accepted.
 */
public final class NumberImport {

  /** Characters worth a thread of their own. */
  private static final int SLICE = 1 << 20;

  private final NumberJudge judge;
  private final CellRows rows;
  private final JobControl control;

  NumberImport(CellRows rows, Country country, JobControl control) {
    this.judge = new NumberJudge(country);
    this.rows = rows;
    this.control = control;
  }

  /** Judges pasted text: numbers separated by lines, commas, semicolons or tabs. */
  public static List<JudgedNumber> fromText(String text, Country country) {
    return judged(NumberTable.of(text), country);
  }

  /**
   * Judges a text, CSV or XLSX file as {@link NumberTable#read} reads it; the column with the most
   * numbers is taken, a header is skipped.
   *
   * @throws UnreadableListException when it is no list
   * @throws IOException when the disk does not give it
   */
  public static List<JudgedNumber> fromFile(Path file, Country country) throws IOException {
    return judged(NumberTable.read(file, NumberTable.BEST, country, JobControl.NONE), country);
  }

  private static List<JudgedNumber> judged(NumberTable table, Country country) {
    return table.judge(country, table.preview(country).guess(), JobControl.NONE).numbers();
  }

  /**
   * Judges what stands in a column.
   *
   * @param first the first row that is not blank, if there is one
   */
  JudgedNumbers read(NumberColumn column, List<CellRows.Row> first) {
    int header = column.header() && !first.isEmpty() ? first.getFirst().number() : 0;
    JudgedNumbers judged =
        rows.plain() ? plain(column.index(), header) : quoted(column.index(), header);
    judged.markRepeats();
    return judged;
  }

  // Each processor a slice; rows of one are counted on from those of the slice before.
  private JudgedNumbers plain(int column, int header) {
    List<PlainRows> slices = rows.slices(slices());
    List<CompletableFuture<PlainSlice>> others = new ArrayList<>();
    for (PlainRows some : slices.subList(1, slices.size())) {
      PlainSlice slice = new PlainSlice(some, taker(), column, 0);
      others.add(CompletableFuture.supplyAsync(() -> slice.read(new Told(0))));
    }
    PlainSlice first = new PlainSlice(slices.getFirst(), taker(), column, header);
    JudgedNumbers judged = first.read(new Told(slices.size())).judged();
    int lines = first.lines();
    for (CompletableFuture<PlainSlice> other : others) {
      PlainSlice next = other.join();
      judged.add(next.judged(), lines);
      lines += next.lines();
    }
    return judged;
  }

  private int slices() {
    int most = Runtime.getRuntime().availableProcessors();
    return Math.clamp(rows.text().length() / SLICE, 1, most);
  }

  private JudgedNumbers quoted(int column, int header) {
    NumberTaker taker = taker();
    rows.each(
        row -> {
          if (row.number() != header && !row.blank()) {
            take(row, column, taker);
          }
        });
    return taker.judged();
  }

  private static void take(CellRows.Row row, int column, NumberTaker taker) {
    if (column == NumberColumn.ALL) {
      row.cells().forEach(cell -> taker.take(row.number(), cell));
      return;
    }
    String cell = column < row.cells().size() ? row.cells().get(column) : "";
    if (cell.isBlank()) {
      taker.nothing(row.number());
    } else {
      taker.take(row.number(), cell);
    }
  }

  private NumberTaker taker() {
    return new NumberTaker(rows.text(), judge);
  }

  /** Tells of the first slice's progress as that of all: they are of one length. */
  private final class Told implements JobControl {

    private final int slices;

    Told(int slices) {
      this.slices = slices;
    }

    @Override
    public void progress(long done, long total) {
      if (slices > 0) {
        long length = rows.text().length();
        control.progress(length + Math.min(done * slices, length), length * 2);
      }
    }

    @Override
    public boolean cancelled() {
      return control.cancelled();
    }
  }
}
