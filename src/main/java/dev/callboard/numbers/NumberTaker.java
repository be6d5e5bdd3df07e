package dev.callboard.numbers;

/** Judges the numbers in cells, one cell after another. One for each thread; not thread-safe. */
final class NumberTaker {

  private final String text;
  private final NumberJudge judge;
  private final CellNumbers cells;
  private final PlainNumber plain = new PlainNumber();
  private final JudgedNumbers judged;

  /**
   * Begins with nothing.
   *
   * @param text the cells are places in it, or strings of their own
   */
  NumberTaker(String text, NumberJudge judge) {
    this.text = text;
    this.judge = judge;
    this.cells = new CellNumbers(judge);
    this.judged = new JudgedNumbers(text);
  }

  /** Everything taken so far. */
  JudgedNumbers judged() {
    return judged;
  }

  /** Takes a row without anything where its number should be. */
  void nothing(int row) {
    judged.add(row, "", PackedVerdict.of(0, Rejection.NO_DIGITS));
  }

  /** Takes a cell that stands in the text. */
  void take(int row, int begin, int end) {
    long verdict = verdict(text, begin, end);
    if (verdict == PackedVerdict.UNCOVERED) {
      takePieces(row, text.substring(begin, end));
    } else if (!plain.blank()) {
      judged.add(row, plain.from(), plain.to(), verdict);
    }
  }

  /** Takes a cell with a string of its own. */
  void take(int row, String cell) {
    long verdict = verdict(cell, 0, cell.length());
    if (verdict == PackedVerdict.UNCOVERED) {
      takePieces(row, cell);
    } else if (!plain.blank()) {
      judged.add(row, cell.substring(plain.from(), plain.to()), verdict);
    }
  }

  private long verdict(String where, int begin, int end) {
    return plain.read(where, begin, end) && !plain.maybeSeveral()
        ? judge.judge(plain)
        : PackedVerdict.UNCOVERED;
  }

  private void takePieces(int row, String cell) {
    if (WrittenNumber.formula(cell)) {
      judged.add(row, cell, "", Rejection.FORMULA);
      return;
    }
    for (String piece : cells.pieces(cell)) {
      NumberJudge.Verdict verdict = judge.judge(piece);
      judged.add(row, piece, verdict.canonical(), verdict.rejection());
    }
  }
}
