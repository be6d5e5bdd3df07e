package dev.callboard.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over a text in which nothing is quoted: every line is a row, every delimiter parts two
 * cells. Gives places in the text instead of strings. Not thread-safe.
 */
final class PlainRows {

  private final String text;
  private final char delimiter;
  private final int end;
  private int number;
  private int line;
  private int lineEnd;
  private int nextLine;
  private int from;
  private int to;

  /**
   * Begins before the first row.
   *
   * @param linesBefore how many lines of the file stand in front of the text
   */
  PlainRows(String text, char delimiter, int linesBefore) {
    this(text, delimiter, linesBefore, 0, text.length());
  }

  /**
   * The same for a part of the text.
   *
   * @param begin where a row begins
   * @param end behind the end of a row
   */
  PlainRows(String text, char delimiter, int linesBefore, int begin, int end) {
    this.text = text;
    this.delimiter = delimiter;
    this.number = linesBefore;
    this.nextLine = begin;
    this.end = end;
  }

  /** Goes to the next line that is not empty; false at the end. */
  boolean next() {
    while (nextLine < end) {
      line = nextLine;
      number++;
      lineEnd = line;
      while (lineEnd < end && !breaks(text.charAt(lineEnd))) {
        lineEnd++;
      }
      nextLine = text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
      if (lineEnd > line) {
        to = line - 1;
        return true;
      }
    }
    return false;
  }

  /** How many characters were passed. */
  int read() {
    return Math.min(nextLine, end);
  }

  /** The line of the file, counted from 1. */
  int number() {
    return number;
  }

  /** Whether all cells of the row are blank. */
  boolean blank() {
    return blank(line, lineEnd, delimiter);
  }

  /** Goes to the next cell of the row; false when it has no more. */
  boolean nextCell() {
    if (to >= lineEnd) {
      return false;
    }
    from = to + 1;
    to = from;
    while (to < lineEnd && text.charAt(to) != delimiter) {
      to++;
    }
    return true;
  }

  /** Goes to a cell of the row, counted from 0; false when it has fewer or that one is blank. */
  boolean cell(int index) {
    to = line - 1;
    for (int i = 0; i <= index; i++) {
      if (!nextCell()) {
        return false;
      }
    }
    return !blank(from, to, ' ');
  }

  /** Where the cell begins in the text. */
  int from() {
    return from;
  }

  /** Where the cell ends in the text. */
  int to() {
    return to;
  }

  /** The cells of the row as strings. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    to = line - 1;
    while (nextCell()) {
      cells.add(text.substring(from, to));
    }
    return cells;
  }

  private boolean blank(int begin, int end, char alsoBlank) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c != alsoBlank && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean breaks(char c) {
    return c == '\n' || c == '\r';
  }
}
