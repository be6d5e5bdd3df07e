package dev.callboard.calls;

import dev.callboard.calls.index.Hashes;
import dev.callboard.platform.Bill;

/** What the search index holds of a call record: its columns, and how values become numbers. */
final class CallColumns {

  /** Changes whenever a value would be another number than before: the index is then built anew. */
  static final int VERSION = 2;

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

  /** A hash of every field: two records with the same one and the same id are the same. */
  static final int STAMP = 19;

  /** Where the record is in the database: says nothing of what it is. */
  static final int LOCATION = 20;

  /** Columns that tell whether a record is another than before. */
  static final int TELLING = 20;

  static final int COUNT = 21;

  /** Bits of a stamp: a change goes unnoticed once in 2⁴⁸ changes. */
  private static final int STAMP_BITS = 48;

  private static final int SHORT = 7;

  /** Most digits of a batch's number in a tag. */
  private static final int BATCH_DIGITS = 7;

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
    row[EXTENSION] = NumberCode.of(bill.extNumber());
    row[CALLER] = NumberCode.of(bill.displayNumber());
    row[USER] = NumberCode.of(bill.userId());
    row[MEMBER] = NumberCode.of(bill.memberId());
    row[REFERENCE] = text(bill.chengshudu());
    row[TAG] = text(bill.customUuid());
    row[CAMPAIGN] = campaign(bill.customUuid());
    row[HANGUP_SIDE] = bill.hangupDirection();
    row[STAMP] = stamp(bill, row);
    return row;
  }

  private static long stamp(Bill bill, long[] row) {
    long hash = 0;
    for (int column = 0; column < STAMP; column++) {
      hash = Hashes.mix(hash ^ row[column]);
    }
    hash = Hashes.mix(hash ^ Hashes.of(bill.startTime()));
    hash = Hashes.mix(hash ^ (bill.answerTime() == null ? 1 : Hashes.of(bill.answerTime())));
    hash = Hashes.mix(hash ^ Hashes.of(bill.endTime()));
    hash = Hashes.mix(hash ^ Hashes.of(bill.recordFileName()));
    hash = Hashes.mix(hash ^ Hashes.of(bill.downloadIp()));
    return hash >>> Long.SIZE - STAMP_BITS;
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

  /**
   * The campaign of a tag of the shape this program gives them, 0 for other tags: the campaign's id, a
   * dash, the number of the batch.
   */
  static long campaign(String tag) {
    int dash = tag.lastIndexOf('-');
    int digits = tag.length() - dash - 1;
    if (dash < 1 || digits < 1 || digits > BATCH_DIGITS) {
      return 0;
    }
    for (int i = dash + 1; i < tag.length(); i++) {
      if (tag.charAt(i) < '0' || tag.charAt(i) > '9') {
        return 0;
      }
    }
    return Hashes.of(tag.substring(0, dash));
  }
}
