package dev.callboard.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a GetBill answer straight from its bytes, several times as fast as a JSON reader
 * that knows all of JSON: objects of plain texts, whole numbers and nulls. Whatever else it meets it
 * gives up, and the answer is read the long way. Used once.
 */
final class QuickBills {

  /** Stands in the answer where the records stood. */
  static final String MARK = "the records were here";

  private static final byte[] BILLS = "\"bills\"".getBytes(StandardCharsets.US_ASCII);

  /** In the order in which the platform writes them, so that the next one is found at once. */
  private static final String[] NAMES = {
    "id",
    "extnumber",
    "destnumber",
    "displaynumber",
    "starttime",
    "answertime",
    "endtime",
    "duration",
    "billsec",
    "direction",
    "callmethod",
    "userid",
    "memberid",
    "chengshudu",
    "customuuid",
    "recordfilename",
    "downloadip",
    "hangupdirection",
    "hangupcause",
    "userkey",
    "disnumber",
    "crmid",
    "type",
    "ext"
  };

  /** Most digits of a number that every way of reading reads alike. */
  private static final int DIGITS = 18;

  private static final int KNOWN = 1 << 10;
  private static final int LONGEST_KNOWN = 40;

  private final byte[] raw;
  private final List<Bill> bills = new ArrayList<>();

  /** Texts come again and again: extensions, caller IDs, tags, small numbers. */
  private final @Nullable String[] known = new String[KNOWN];

  private int unreadable;
  private int at;
  private int begin;

  private QuickBills(byte[] raw) {
    this.raw = raw;
  }

  /** Reads the records; null when the long way must be taken. */
  static @Nullable QuickBills read(byte[] raw) {
    var quick = new QuickBills(raw);
    try {
      return quick.opens() && quick.records() ? quick : null;
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** The answer with a mark in the place of its records. */
  String rest() {
    return new String(raw, 0, begin, StandardCharsets.UTF_8)
        + '"'
        + MARK
        + '"'
        + new String(raw, at, raw.length - at, StandardCharsets.UTF_8);
  }

  List<Bill> bills() {
    return bills;
  }

  /** How many records had no usable id. */
  int unreadable() {
    return unreadable;
  }

  /** Goes to the first array that is called bills. */
  private boolean opens() {
    int last = raw.length - BILLS.length;
    for (int from = 0; from < last; from++) {
      if (raw[from] == '"' && matches(from)) {
        at = from + BILLS.length;
        if (next() != ':') {
          return false;
        }
        at++;
        begin = at;
        return next() == '[';
      }
    }
    return false;
  }

  private boolean matches(int from) {
    for (int i = 1; i < BILLS.length; i++) {
      if (raw[from + i] != BILLS[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean records() {
    at++;
    if (next() == ']') {
      at++;
      return true;
    }
    while (next() == '{') {
      at++;
      if (!record()) {
        return false;
      }
      byte behind = next();
      at++;
      if (behind == ']') {
        return true;
      }
      if (behind != ',') {
        return false;
      }
    }
    return false;
  }

  private boolean record() {
    var fields = new BillFields();
    int guess = 0;
    byte behind;
    do {
      if (next() != '"') {
        return false;
      }
      int name = name(guess);
      if (name < 0 && !otherName() || next() != ':') {
        return false;
      }
      at++;
      if (!value(fields, name < 0 ? "" : NAMES[name])) {
        return false;
      }
      guess = name + 1;
      behind = next();
      at++;
    } while (behind == ',');
    Bill bill = behind == '}' ? fields.bill() : null;
    if (bill == null) {
      unreadable++;
    } else {
      bills.add(bill);
    }
    return behind == '}';
  }

  /** Which name comes next; -1 for one that is not known. */
  private int name(int guess) {
    for (int i = 0; i < NAMES.length; i++) {
      int name = (guess + i) % NAMES.length;
      if (isName(NAMES[name])) {
        at += NAMES[name].length() + 2;
        return name;
      }
    }
    return -1;
  }

  /** Passes over a name that nobody knows; false where it is not written plainly. */
  private boolean otherName() {
    for (at++; raw[at] != '"'; at++) {
      if (raw[at] == '\\') {
        return false;
      }
    }
    at++;
    return true;
  }

  private boolean isName(String name) {
    int length = name.length();
    for (int i = 0; i < length; i++) {
      if (raw[at + 1 + i] != name.charAt(i)) {
        return false;
      }
    }
    return raw[at + 1 + length] == '"';
  }

  private boolean value(BillFields fields, String name) {
    byte first = next();
    if (first == '"') {
      at++;
      return text(fields, name);
    }
    if (first == 'n' && raw[at + 1] == 'u' && raw[at + 2] == 'l' && raw[at + 3] == 'l') {
      at += 4;
      fields.set(name, null);
      return true;
    }
    return number(fields, name);
  }

  private boolean text(BillFields fields, String name) {
    int from = at;
    int hash = 0;
    int all = 0;
    byte c = raw[at];
    while (c != '"') {
      if (c == '\\') {
        return false;
      }
      hash = hash * 31 + c;
      all |= c;
      c = raw[++at];
    }
    fields.set(name, all < 0 ? decoded(from) : text(from, at, hash));
    at++;
    return true;
  }

  private String decoded(int from) {
    return new String(raw, from, at - from, StandardCharsets.UTF_8);
  }

  /** Only what has one way to be written: no zeros before it, no fraction, no exponent. */
  private boolean number(BillFields fields, String name) {
    int from = at;
    int hash = 0;
    if (raw[at] == '-') {
      hash = '-';
      at++;
    }
    int digits = at;
    long value = 0;
    for (byte c = raw[at]; c >= '0' && c <= '9'; c = raw[++at]) {
      hash = hash * 31 + c;
      value = value * 10 + c - '0';
    }
    int count = at - digits;
    byte behind = raw[at];
    boolean whole = behind == ',' || behind == '}' || behind == ' ' || behind == '\n';
    if (count == 0 || count > DIGITS || !whole || raw[digits] == '0' && at - from > 1) {
      return false;
    }
    if (!fields.set(name, digits > from ? -value : value)) {
      fields.set(name, text(from, at, hash));
    }
    return true;
  }

  private String text(int from, int to, int hash) {
    int length = to - from;
    int place = (hash ^ hash >>> 15) & KNOWN - 1;
    String before = known[place];
    if (before != null && before.length() == length && same(before, from)) {
      return before;
    }
    String text = new String(raw, from, length, StandardCharsets.ISO_8859_1);
    if (length <= LONGEST_KNOWN) {
      known[place] = text;
    }
    return text;
  }

  private boolean same(String text, int from) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != raw[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The next byte that is no blank. */
  private byte next() {
    while (raw[at] == ' ' || raw[at] == '\n' || raw[at] == '\r' || raw[at] == '\t') {
      at++;
    }
    return raw[at];
  }
}
