package dev.callboard.recordings;

import dev.callboard.calls.NumberCode;
import dev.callboard.calls.index.Hashes;
import java.time.Duration;
import java.time.Instant;

/** What the search index holds of a recording: its columns, and how values become numbers. */
final class RecordingColumns {

  /** Changes whenever a value would be another number than before: the index is then built anew. */
  static final int VERSION = 1;

  static final int START = 0;
  static final int ID = 1;
  static final int NUMBER = 2;

  /** The number read backwards, so that its end is searched like its beginning. */
  static final int BACKWARDS = 3;

  static final int TALK = 4;
  static final int KEY = 5;
  static final int CAMPAIGN = 6;
  static final int TAG = 7;
  static final int DISPOSITION = 8;
  static final int STATE = 9;
  static final int HELD = 10;
  static final int DAMAGE = 11;
  static final int BYTES = 12;

  /** The day, counted from 1970 in UTC, on which it was kept, lost or deleted; 0 for none. */
  static final int FETCHED_DAY = 13;

  static final int COUNT = 14;

  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  /** So many keys fit into a number that stays positive. */
  private static final int KEYS = 7;

  private RecordingColumns() {}

  static long[] row(RecordingRow recording) {
    CallFacts call = recording.call();
    long[] row = new long[COUNT];
    row[START] = call.start();
    row[ID] = call.callId();
    row[NUMBER] = NumberCode.of(call.number());
    row[BACKWARDS] = backwards(call.number());
    row[TALK] = call.talk();
    row[KEY] = key(call.userKey());
    row[CAMPAIGN] = campaign(call.tag());
    row[TAG] = text(call.tag());
    row[DISPOSITION] = call.disposition().ordinal();
    row[STATE] = recording.state().ordinal();
    row[HELD] = recording.held() > 0 ? 1 : 0;
    row[DAMAGE] = recording.damage().ordinal();
    row[BYTES] = recording.bytes();
    row[FETCHED_DAY] = recording.fetchedAt() == null ? 0 : day(recording.fetchedAt());
    return row;
  }

  static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
  }

  static long backwards(String number) {
    return NumberCode.of(new StringBuilder(number).reverse().toString());
  }

  /** A pressed key, or a few, so that keys sort as they read. */
  static long key(String pressed) {
    long packed = 0;
    for (int i = 0; i < Math.min(pressed.length(), KEYS); i++) {
      packed |= (long) (pressed.charAt(i) & 0xff) << (KEYS - 1 - i) * Byte.SIZE;
    }
    return packed;
  }

  /** A text as a number: one is taken for another with a chance of about 10⁻¹² in ten million. */
  static long text(String text) {
    return text.isEmpty() ? 0 : Hashes.of(text);
  }

  /** The campaign of a tag: what stands before a dash and the number of a batch. */
  static long campaign(String tag) {
    int dash = tag.lastIndexOf('-');
    boolean batch = dash > 0 && tag.substring(dash + 1).matches("\\d{1,7}");
    return text(batch ? tag.substring(0, dash) : tag);
  }
}
