package dev.callboard.numbers;

import dev.callboard.country.Country;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads numbers out of pasted text or a file and judges each for a country. */
public final class NumberImport {

  private NumberImport() {}

  /** Judges pasted text: numbers separated by lines, commas, semicolons or tabs. */
  public static List<JudgedNumber> fromText(String text, Country country) {
    throw new UnsupportedOperationException();
  }

  /**
   * Judges a text or CSV file; the column with the most numbers is taken, a header is skipped.
   *
   * @throws IOException when it cannot be read
   */
  public static List<JudgedNumber> fromFile(Path file, Country country) throws IOException {
    throw new UnsupportedOperationException();
  }
}
