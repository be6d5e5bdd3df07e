package dev.callboard.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.callboard.text.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a command says. Results go to standard output: as one JSON object a line, or as text for
 * people. Messages go to standard error in both cases.
 */
final class Report {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private final Texts texts;

  Report(PrintStream out, PrintStream err, boolean json, Texts texts) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.texts = texts;
  }

  boolean json() {
    return json;
  }

  Texts texts() {
    return texts;
  }

  /**
   * Prints a result as a JSON object, under {@code --json} only.
   *
   * @param result a record; its component names are the keys, null components are left out
   */
  void object(Record result) {
    if (json) {
      out.println(ascii(GSON.toJson(result)));
      out.flush();
    }
  }

  /** Prints a line of a result for people; nothing under {@code --json}. */
  void line(String key, Object... arguments) {
    if (!json) {
      out.println(texts.get(key, arguments));
    }
  }

  /**
   * Prints a table for people, its columns aligned; nothing under {@code --json}.
   *
   * @param rows the first is the header
   */
  void table(List<List<String>> rows) {
    if (json) {
      return;
    }
    int[] widths = new int[rows.getFirst().size()];
    rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        cells.add(row.get(i) + " ".repeat(widths[i] - row.get(i).length()));
      }
      out.println(String.join("  ", cells).stripTrailing());
    }
  }

  /** Prints a message to standard error. */
  void note(String key, Object... arguments) {
    say(texts.get(key, arguments));
  }

  /** Prints a finished text to standard error. */
  void say(String text) {
    err.println(text);
    err.flush();
  }

  /** Escapes what is not ASCII, so that no console's or pipe's encoding can break a line. */
  private static String ascii(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7f) {
        escaped.append(c);
      } else {
        escaped.append(String.format("\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }
}
