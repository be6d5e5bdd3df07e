package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Packs call records into blocks: field by field, each as its difference from the record before. They
 * are not deflated: the database compresses its pages by itself, to 36 bytes a record where deflating
 * first comes to 26, at a third of the time. {@link BlockReader} says what the bytes mean. One thread at
 * a time.
 */
final class BlockWriter {

  /** The first byte of a block; another one for another shape. */
  static final byte PLAIN = 2;

  /** The same as was written by earlier versions of the program. */
  static final byte DEFLATED = 1;

  /** The texts of a record, in the order they are packed in. */
  static final List<Function<Bill, String>> TEXTS =
      List.of(
          Bill::extNumber,
          Bill::destNumber,
          Bill::displayNumber,
          Bill::direction,
          Bill::userId,
          Bill::memberId,
          Bill::chengshudu,
          Bill::customUuid,
          Bill::recordFileName,
          Bill::downloadIp,
          Bill::userKey);

  /** The plain numbers of a record, in the order they are packed in. */
  private static final List<ToLongFunction<Bill>> NUMBERS =
      List.of(
          Bill::duration,
          Bill::billSec,
          Bill::callMethod,
          Bill::hangupDirection,
          Bill::hangupCause);

  private byte[] out = new byte[1 << 14];
  private int length;

  /**
   * Packs the records of a page into blocks of 64, the last of fewer.
   *
   * @param entries in the order they are numbered in
   */
  List<byte[]> blocks(List<Entry> entries) {
    List<byte[]> packed = new ArrayList<>(entries.size() / Location.BLOCK + 1);
    for (int from = 0; from < entries.size(); from += Location.BLOCK) {
      int to = Math.min(entries.size(), from + Location.BLOCK);
      packed.add(write(entries.subList(from, to).stream().map(Entry::bill).toList()));
    }
    return packed;
  }

  /** Packs one to 64 records. */
  byte[] write(List<Bill> bills) {
    out[0] = PLAIN;
    length = 1;
    number(bills.size());
    long before = 0;
    for (Bill bill : bills) {
      difference(bill.id() - before);
      before = bill.id();
    }
    times(bills);
    for (ToLongFunction<Bill> column : NUMBERS) {
      bills.forEach(bill -> difference(column.applyAsLong(bill)));
    }
    for (Function<Bill, String> column : TEXTS) {
      String last = "";
      for (Bill bill : bills) {
        String text = column.apply(bill);
        if (text.equals(last)) {
          number(0);
        } else {
          text(text);
          last = text;
        }
      }
    }
    return Arrays.copyOf(out, length);
  }

  private void times(List<Bill> bills) {
    long[] starts = new long[bills.size()];
    long before = 0;
    for (int i = 0; i < starts.length; i++) {
      String start = bills.get(i).startTime();
      Long seconds = PlatformTimes.seconds(start);
      time(start, seconds, before);
      starts[i] = seconds == null ? before : seconds;
      before = starts[i];
    }
    for (int i = 0; i < starts.length; i++) {
      String answer = bills.get(i).answerTime();
      time(answer, PlatformTimes.seconds(answer), starts[i]);
    }
    for (int i = 0; i < starts.length; i++) {
      String end = bills.get(i).endTime();
      time(end, PlatformTimes.seconds(end), starts[i]);
    }
  }

  /** None is 0, a text that seconds cannot give back is 1 and the text, else seconds from another. */
  private void time(@Nullable String text, @Nullable Long seconds, long near) {
    if (text == null) {
      number(0);
    } else if (seconds == null) {
      number(1);
      text(text);
    } else {
      number(folded(seconds - near) + 2);
    }
  }

  /** Twice the length and whether two bytes a character are needed, plus one: 0 is left free. */
  private void text(String text) {
    int size = text.length();
    int begun = length;
    number(1 + ((long) size << 1));
    room(size * 2);
    int all = 0;
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      all |= c;
      out[length + i] = (byte) c;
    }
    if (all <= 0x7f) {
      length += size;
      return;
    }
    length = begun;
    number(1 + ((long) size << 1 | 1));
    room(size * 2);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      out[length++] = (byte) (c >>> 8);
      out[length++] = (byte) c;
    }
  }

  private void difference(long value) {
    number(folded(value));
  }

  /** Small numbers of either sign as small ones without. */
  private static long folded(long value) {
    return value << 1 ^ value >> 63;
  }

  private void number(long value) {
    room(10);
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out[length++] = (byte) (left & 0x7f | 0x80);
      left >>>= 7;
    }
    out[length++] = (byte) left;
  }

  private void room(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }
}
