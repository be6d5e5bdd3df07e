package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast way through an import against the slow one: CSV reader, cell by cell, library. */
class PlainImportTest {

  private static final int TEXTS = Integer.getInteger("callboard.import.texts", 300);

  static Stream<Country> countries() {
    return Countries.all().stream();
  }

  @Test
  void rowsAreThoseOfTheCsvReader() throws Exception {
    var random = new Random(11);
    for (int i = 0; i < TEXTS * 10; i++) {
      String text = text(random, "0123 ;,a\t\u00e9\u0131", random.nextInt(60));
      List<String> wanted = new ArrayList<>();
      try (var reader = reader(text)) {
        for (CsvRecord row : reader) {
          wanted.add(row.getStartingLineNumber() + 4 + " " + row.getFields());
        }
      }
      var rows = new PlainRows(text, ';', 4);
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = rows.cells();
        assertThat(rows.blank()).isEqualTo(cells.stream().allMatch(String::isBlank));
        for (int c = 0; c < 4; c++) {
          assertThat(rows.cell(c)).isEqualTo(c < cells.size() && !cells.get(c).isBlank());
        }
        found.add(rows.number() + " " + cells);
      }
      assertThat(found).isEqualTo(wanted);
    }
  }

  @Test
  void slicesHaveTheRowsOfTheWhole() {
    var random = new Random(13);
    for (int i = 0; i < TEXTS * 10; i++) {
      var rows = new CellRows((i % 3 == 0 ? "sep=;\n" : "") + text(random, "01;\n\r", 40));
      List<String> wanted = new ArrayList<>();
      for (PlainRows whole = rows.plainRows(); whole.next(); ) {
        wanted.add(whole.number() + " " + whole.cells());
      }
      List<String> found = new ArrayList<>();
      int lines = 0;
      for (PlainRows slice : rows.slices(1 + i % 5)) {
        while (slice.next()) {
          found.add(lines + slice.number() + " " + slice.cells());
        }
        lines += slice.number();
      }
      assertThat(found).isEqualTo(wanted);
    }
  }

  @Test
  void aListJudgedByAllProcessorsIsInItsOrder() {
    Country country = Countries.find("id").orElseThrow();
    var text = new StringBuilder("phone\n");
    List<String> wanted = new ArrayList<>();
    for (int line = 2; line < 160_000; line++) {
      String number = "0812%08d".formatted(line);
      boolean two = line % 1000 == 0;
      text.append(two ? number + " / " + number : number).append("\r\n");
      wanted.add(line + " " + number + " null");
      if (two) {
        wanted.add(line + " " + number + " DUPLICATE");
      }
    }
    List<String> found = new ArrayList<>();
    for (JudgedNumber number : NumberImport.fromText(text.toString(), country)) {
      found.add(number.row() + " " + number.raw() + " " + number.rejection());
    }
    assertThat(found.equals(wanted)).as("all " + wanted.size() + " in order").isTrue();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void aListIsJudgedAsTheLibraryWould(Country country) throws Exception {
    var numbers = new WrittenNumbers(country, 12);
    var random = new Random(12);
    for (int i = 0; i < TEXTS / 10; i++) {
      var text = new StringBuilder();
      for (int line = 0; line < 100; line++) {
        String number = line % 2 == 0 ? numbers.tidy() : numbers.next();
        text.append(number.replace("\"", ""));
        text.append(
            switch (random.nextInt(12)) {
              case 0 -> " " + numbers.tidy() + "\n";
              case 1 -> "  \n\n";
              case 2 -> " and " + number + "\n";
              case 3 -> "\r\n";
              default -> "\n";
            });
      }
      assertThat(NumberImport.fromText(text.toString(), country))
          .isEqualTo(slowly(text.toString(), country));
    }
  }

  // A quoted nothing in the last line is no number, but makes the whole text go through the reader.
  @ParameterizedTest
  @MethodSource("countries")
  void tablesWithAndWithoutQuotesGiveTheSame(Country country) {
    var numbers = new WrittenNumbers(country, 13);
    var random = new Random(13);
    for (int i = 0; i < TEXTS / 10; i++) {
      var text = new StringBuilder(random.nextBoolean() ? "no|phone|remark\n" : "sep=|\n");
      for (int line = 0; line < 60; line++) {
        text.append(line).append('|');
        text.append(random.nextInt(8) == 0 ? " " : numbers.next().replaceAll("[\"|]", ""));
        text.append(random.nextInt(9) == 0 ? "\n" : random.nextInt(9) == 0 ? "|\n" : "|x\n");
      }
      assertThat(NumberImport.fromText(text.toString(), country))
          .hasSizeGreaterThan(40)
          .isEqualTo(NumberImport.fromText(text + "\"\"", country));
    }
  }

  @Test
  void numbersTooLongToPackKeepAllTheirDigits() {
    Country indonesia = Countries.find("id").orElseThrow();
    String written = "+6200180312345678901";
    NumberJudge.Verdict verdict = new LibraryJudge(indonesia).judge(written);
    assertThat(verdict.canonical()).isEqualTo("6200180312345678901");
    assertThat(NumberImport.fromText("081200000001\n" + written + "\n" + written, indonesia))
        .extracting(JudgedNumber::canonical, JudgedNumber::rejection)
        .containsExactly(
            tuple("6281200000001", null),
            tuple(verdict.canonical(), null),
            tuple(verdict.canonical(), Rejection.DUPLICATE));
  }

  @Test
  void theListCannotBeChanged() {
    List<JudgedNumber> list =
        NumberImport.fromText("081200000001", Countries.find("id").orElseThrow());
    assertThatThrownBy(list::removeFirst).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<JudgedNumber> slowly(String text, Country country) throws Exception {
    var judge = new LibraryJudge(country);
    var cells = new CellNumbers(new NumberJudge(country));
    Set<String> seen = new HashSet<>();
    List<JudgedNumber> judged = new ArrayList<>();
    List<CellRows.Row> rows = new CellRows(text).sample(Integer.MAX_VALUE);
    int column = NumberColumn.choose(rows, false, new NumberJudge(country)).index();
    for (CellRows.Row row : rows) {
      List<String> found = row.cells();
      if (column != NumberColumn.ALL) {
        String cell = column < found.size() ? found.get(column) : "";
        found = cell.isBlank() ? List.of() : List.of(cell);
        if (cell.isBlank()) {
          judged.add(JudgedNumber.of(row.number(), "", "", Rejection.NO_DIGITS));
        }
      }
      if (found.stream().anyMatch(WrittenNumber::formula)) {
        judged.add(JudgedNumber.of(row.number(), found.getFirst(), "", Rejection.FORMULA));
        continue;
      }
      for (String piece : found.stream().flatMap(c -> cells.pieces(c).stream()).toList()) {
        NumberJudge.Verdict verdict = judge.judge(piece);
        Rejection rejection = verdict.rejection();
        if (rejection == null && !seen.add(verdict.canonical())) {
          rejection = Rejection.DUPLICATE;
        }
        judged.add(JudgedNumber.of(row.number(), piece, verdict.canonical(), rejection));
      }
    }
    return judged;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(';')
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }

  private static String text(Random random, String characters, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(10);
      text.append(
          kind == 0
              ? "\n"
              : kind == 1
                  ? (random.nextBoolean() ? "\r\n" : "\r")
                  : characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }
}
