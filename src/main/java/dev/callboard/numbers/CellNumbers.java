package dev.callboard.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the numbers in one cell, which may hold several. */
final class CellNumbers {

  // A comma or semicolon in front of "ext" belongs to an extension, not to the next number.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;](?!\\s*ext)|[|/\\\\\\n"
              + "\\r"
              + "\\t&\u3001\uff0c\uff1b]|\\s(?:and|or)\\s|(?<=\\d)\\s*(?=\\+\\d)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final NumberJudge judge;

  CellNumbers(NumberJudge judge) {
    this.judge = judge;
  }

  /** The pieces of a cell, stripped; none when the cell is blank. */
  List<String> pieces(String cell) {
    if (simple(cell)) {
      return List.of(cell);
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : BETWEEN.split(cell)) {
      String stripped = piece.strip();
      if (!stripped.isEmpty()) {
        pieces.addAll(spaced(stripped));
      }
    }
    return pieces;
  }

  // A space mostly groups the digits of one number; it parts two only where both are whole.
  private List<String> spaced(String piece) {
    String[] words = SPACE.split(piece);
    if (words.length < 2) {
      return List.of(piece);
    }
    for (String word : words) {
      if (word.length() < 7 || judge.judge(word).rejection() != null) {
        return List.of(piece);
      }
    }
    return List.of(words);
  }

  private static boolean simple(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && c != '-' && !(c == '+' && i == 0)) {
        return false;
      }
    }
    return true;
  }
}
