package dev.callboard.notes;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Texts in the form in which they are compared: case, width and composition make no difference. */
public final class SearchForm {

  private SearchForm() {}

  /** Folds what was written, or what is looked for. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** A note and its markers, one line each, so that nothing is found across two of them. */
  static String of(String text, List<Marker> markers) {
    StringBuilder all = new StringBuilder(of(text));
    markers.forEach(marker -> all.append('\n').append(of(marker.text())));
    return all.toString();
  }
}
