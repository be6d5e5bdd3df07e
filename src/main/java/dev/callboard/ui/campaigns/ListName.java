package dev.callboard.ui.campaigns;

/** Names and cells of files of unknown origin, as they may be shown. */
final class ListName {

  private static final int LONGEST = 200;

  private ListName() {}

  /** Without line breaks, control characters and those that turn the direction of writing. */
  static String shown(String name) {
    var shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              shown.appendCodePoint(hidden ? ' ' : c);
            });
    return shown.toString();
  }
}
