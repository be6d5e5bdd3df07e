package dev.callboard.calls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Leaves out of an answer to GetBill those records that are known already, and keeps the others byte
 * for byte: the record log holds every record as it was sent, but not again and again.
 */
final class PageParts {

  private static final byte[] BILLS = "\"bills\"".getBytes(StandardCharsets.US_ASCII);

  private final byte[] raw;
  private final List<int[]> records = new ArrayList<>();
  private int at;

  private PageParts(byte[] raw) {
    this.raw = raw;
  }

  /**
   * The answer with some of its records only.
   *
   * @param count how many records it has
   * @param kept whether to keep the so-and-so-many-th, counted from 0
   * @return empty when the answer is of a shape in which they cannot be told apart
   */
  static Optional<byte[]> only(byte[] raw, int count, IntPredicate kept) {
    var parts = new PageParts(raw);
    return parts.find() && parts.records.size() == count
        ? Optional.of(parts.joined(kept))
        : Optional.empty();
  }

  private byte[] joined(IntPredicate kept) {
    var out = new ByteArrayOutputStream(raw.length);
    out.write(raw, 0, records.getFirst()[0]);
    boolean more = false;
    for (int i = 0; i < records.size(); i++) {
      if (kept.test(i)) {
        if (more) {
          out.write(',');
        }
        more = true;
        int[] record = records.get(i);
        out.write(raw, record[0], record[1] - record[0]);
      }
    }
    int end = records.getLast()[1];
    out.write(raw, end, raw.length - end);
    return out.toByteArray();
  }

  /** Finds where each record begins and ends; false when there is none to be found. */
  private boolean find() {
    while (at < raw.length) {
      if (raw[at] == '"') {
        int begun = at;
        text();
        if (named(begun) && opens()) {
          return elements();
        }
      } else {
        at++;
      }
    }
    return false;
  }

  private boolean named(int from) {
    if (at - from != BILLS.length) {
      return false;
    }
    for (int i = 0; i < BILLS.length; i++) {
      if (raw[from + i] != BILLS[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean opens() {
    blanks();
    if (at >= raw.length || raw[at] != ':') {
      return false;
    }
    at++;
    blanks();
    return at < raw.length && raw[at++] == '[';
  }

  private boolean elements() {
    for (blanks(); at < raw.length && raw[at] == '{'; blanks()) {
      int begun = at;
      element();
      records.add(new int[] {begun, at});
      blanks();
      if (at < raw.length && raw[at] == ',') {
        at++;
      }
    }
    return !records.isEmpty() && at < raw.length && raw[at] == ']';
  }

  private void element() {
    int depth = 0;
    while (at < raw.length) {
      byte c = raw[at];
      if (c == '"') {
        text();
        continue;
      }
      at++;
      if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return;
      }
    }
  }

  /** Passes over a text, escapes and all. */
  private void text() {
    at++;
    while (at < raw.length && raw[at] != '"') {
      at += raw[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private void blanks() {
    while (at < raw.length && raw[at] <= ' ' && raw[at] >= 0) {
      at++;
    }
  }
}
