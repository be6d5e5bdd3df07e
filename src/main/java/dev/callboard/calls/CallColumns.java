package dev.callboard.calls;

import dev.callboard.calls.index.Hashes;
import dev.callboard.platform.Bill;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the search index holds of a call record: its columns, and how values become numbers. */
final class CallColumns {

  /** Changes whenever a value would be another number than before: the index is then built anew. */
  static final int VERSION = 1;

  static final int START = 0;
  static final int ID = 1;
  static final int DESTINATION = 2;
  static final int RING = 3;
  static final int TALK = 4;
  static final int CAUSE = 5;
  static final int ANSWERED = 6;
  static final int RECORDED = 7;
  static final int DIRECTION = 8;
  static final int METHOD = 9;
  static final int KEY = 10;
  static final int EXTENSION = 11;
  static final int CALLER = 12;
  static final int USER = 13;
  static final int MEMBER = 14;
  static final int REFERENCE = 15;
  static final int TAG = 16;
  static final int CAMPAIGN = 17;
  static final int HANGUP_SIDE = 18;
  static final int COUNT = 19;

  private static final int SHORT = 7;

  /** A tag as this program makes them: the campaign's id, a dash, the number of the batch. */
  private static final Pattern BATCH = Pattern.compile("(.+)-\\d{1,7}");

  private CallColumns() {}

  static long[] row(Bill bill) {
    long[] row = new long[COUNT];
    row[START] = PlatformTimes.start(bill);
    row[ID] = bill.id();
    row[DESTINATION] = NumberCode.of(bill.destNumber());
    row[RING] = bill.duration();
    row[TALK] = bill.billSec();
    row[CAUSE] = bill.hangupCause();
    row[ANSWERED] = Disposition.of(bill) == Disposition.ANSWERED ? 1 : 0;
    row[RECORDED] = CallRecord.named(bill.recordFileName()) ? 1 : 0;
    row[DIRECTION] = text(bill.direction());
    row[METHOD] = bill.callMethod();
    row[KEY] = text(bill.userKey());
    row[EXTENSION] = text(bill.extNumber());
    row[CALLER] = text(bill.displayNumber());
    row[USER] = text(bill.userId());
    row[MEMBER] = text(bill.memberId());
    row[REFERENCE] = text(bill.chengshudu());
    row[TAG] = text(bill.customUuid());
    row[CAMPAIGN] = campaign(bill.customUuid());
    row[HANGUP_SIDE] = bill.hangupDirection();
    return row;
  }

  /**
   * A text as a number: up to seven ASCII characters as themselves, longer ones by a hash of 63 bits.
   * A text is taken for another one of ten million distinct ones with a chance of about 10⁻¹².
   */
  static long text(String text) {
    if (text.length() > SHORT) {
      return Hashes.of(text) | Long.MIN_VALUE;
    }
    long packed = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c > 0x7f) {
        return Hashes.of(text) | Long.MIN_VALUE;
      }
      packed = packed << 8 | c;
    }
    return packed;
  }

  /** The text that became a number which is not negative. */
  static String shortText(long packed) {
    var text = new StringBuilder(SHORT);
    for (int shift = 8 * SHORT; shift >= 0; shift -= 8) {
      char c = (char) (packed >>> shift & 0xff);
      if (c != 0) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The campaign of a tag of the shape this program gives them, 0 for other tags. */
  static long campaign(String tag) {
    if (tag.indexOf('-') < 0) {
      return 0;
    }
    Matcher batch = BATCH.matcher(tag);
    return batch.matches() ? Hashes.of(batch.group(1)) : 0;
  }
}
