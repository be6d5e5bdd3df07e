package dev.callboard.numbers;

/**
 * Why a file cannot be read as a list of numbers. The sentence for people stands under {@code
 * numbers.file.NAME}.
 */
public enum ListFault {
  /** Not there, a folder, or not allowed to be read. */
  MISSING,
  /** More than the program takes at once; see {@link ListFile}. */
  TOO_LARGE,
  /** Something else than a table or text: a picture, a document, an archive. */
  NO_LIST,
  /** Excel's format before 2007, or its binary one. */
  OLD_EXCEL,
  /** OpenDocument, for example LibreOffice's own format. */
  OPEN_DOCUMENT,
  /** Encrypted. */
  PASSWORD,
  /** Truncated or broken. */
  DAMAGED,
  /** Built to exhaust or trick whoever opens it: a ZIP bomb, or XML that names entities. */
  UNSAFE,
  /** A sheet with more columns than a list has. */
  TOO_WIDE
}
