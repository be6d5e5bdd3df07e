package dev.callboard.numbers;

/** Looks through the quotes of a text: whether every quoted cell ends where its quotes do. */
final class Quotes {

  private final String text;
  private final char delimiter;
  private int at;

  Quotes(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Whether each quote that opens a cell is closed, and only blanks follow before the next cell. */
  boolean sound() {
    at = 0;
    while (at < text.length()) {
      skipBlanks();
      if (at < text.length() && text.charAt(at) == '"') {
        at++;
        if (!closed()) {
          return false;
        }
        skipBlanks();
        if (at < text.length() && !ends(text.charAt(at))) {
          return false;
        }
      } else {
        while (at < text.length() && !ends(text.charAt(at))) {
          at++;
        }
      }
      at++;
    }
    return true;
  }

  // Goes behind the closing quote; two quotes in a row are one that belongs to the cell.
  private boolean closed() {
    while (at < text.length()) {
      boolean quote = text.charAt(at++) == '"';
      if (quote && (at == text.length() || text.charAt(at) != '"')) {
        return true;
      }
      at += quote ? 1 : 0;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) <= ' ' && !ends(text.charAt(at))) {
      at++;
    }
  }

  private boolean ends(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
