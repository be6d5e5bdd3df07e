package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads records out of a block.
 *
 * <p>A block is the byte 2 and: how many records; all ids; all starts, answers and ends; five columns of
 * numbers; eleven of texts. Numbers take seven bits a byte. In blocks of earlier versions the first byte
 * is 1, and there follow the length of the rest when it is inflated (4 bytes, little-endian) and that,
 * deflated. One thread at a time.
 */
final class BlockReader implements AutoCloseable {

  private static final int MOST_BYTES = 128 << 20;

  private final Inflater inflater = new Inflater(true);
  private byte[] inflated = new byte[0];
  private byte[] in = inflated;
  private int at;
  private int length;

  /**
   * Reads some records.
   *
   * @param slots rising
   * @throws IOException when the block is damaged or has no such slot
   */
  List<Bill> read(byte[] packed, int[] slots) throws IOException {
    open(packed);
    try {
      return records(slots);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("a damaged block of call records", e);
    }
  }

  private List<Bill> records(int[] slots) {
    int count = (int) number();
    if (count < 1 || count > Location.BLOCK) {
      throw new IndexOutOfBoundsException(count);
    }
    long[] ids = new long[count];
    long id = 0;
    for (int i = 0; i < count; i++) {
      id += difference();
      ids[i] = id;
    }
    long[] starts = new long[count];
    @Nullable String[] start = times(slots, starts, true);
    @Nullable String[] answer = times(slots, starts, false);
    @Nullable String[] end = times(slots, starts, false);
    int[][] numbers = new int[5][];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = numbers(count);
    }
    String[][] texts = new String[BlockWriter.TEXTS.size()][];
    for (int column = 0; column < texts.length; column++) {
      texts[column] = texts(count, slots);
    }
    if (at != length) {
      throw new IndexOutOfBoundsException(at);
    }
    var bills = new ArrayList<Bill>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      bills.add(
          new Bill(
              ids[slot],
              texts[0][i],
              texts[1][i],
              texts[2][i],
              start[i] == null ? "" : start[i],
              answer[i],
              end[i] == null ? "" : end[i],
              numbers[0][slot],
              numbers[1][slot],
              texts[3][i],
              numbers[2][slot],
              texts[4][i],
              texts[5][i],
              texts[6][i],
              texts[7][i],
              texts[8][i],
              texts[9][i],
              numbers[3][slot],
              numbers[4][slot],
              texts[10][i]));
    }
    return bills;
  }

  /** Starts are told from the one before, which they leave behind; the others from their start. */
  private @Nullable String[] times(int[] slots, long[] starts, boolean begin) {
    @Nullable String[] wanted = new String[slots.length];
    int next = 0;
    long before = 0;
    for (int i = 0; i < starts.length; i++) {
      long near = begin ? before : starts[i];
      boolean take = next < slots.length && slots[next] == i;
      long code = number();
      long seconds = near;
      String text = null;
      if (code == 1) {
        text = text(number());
      } else if (code > 1) {
        seconds = near + unfolded(code - 2);
        text = take ? PlatformTimes.written(seconds) : null;
      }
      if (begin) {
        starts[i] = seconds;
        before = seconds;
      }
      if (take) {
        wanted[next++] = text;
      }
    }
    return wanted;
  }

  private int[] numbers(int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = (int) difference();
    }
    return values;
  }

  private String[] texts(int count, int[] slots) {
    String[] wanted = new String[slots.length];
    int next = 0;
    int from = -1;
    String last = "";
    for (int i = 0; i < count && next < slots.length; i++) {
      int here = at;
      long code = number();
      if (code != 0) {
        from = here;
        last = null;
        skip(code);
      }
      if (slots[next] == i) {
        if (last == null) {
          last = textAt(from);
        }
        wanted[next++] = last;
      }
    }
    for (int i = next == 0 ? 0 : slots[next - 1] + 1; i < count && next == slots.length; i++) {
      long code = number();
      if (code != 0) {
        skip(code);
      }
    }
    return wanted;
  }

  private String textAt(int from) {
    int back = at;
    at = from;
    String text = text(number());
    at = back;
    return text;
  }

  private void skip(long code) {
    long size = code - 1 >>> 1;
    at = Math.toIntExact(at + ((code - 1 & 1) == 1 ? size * 2 : size));
  }

  @SuppressWarnings("deprecation")
  private String text(long code) {
    int size = Math.toIntExact(code - 1 >>> 1);
    if ((code - 1 & 1) == 0) {
      // Every byte is an ASCII character: the quickest of all ways to a text.
      String text = new String(in, 0, at, size);
      at += size;
      return text;
    }
    char[] chars = new char[size];
    for (int i = 0; i < size; i++, at += 2) {
      chars[i] = (char) ((in[at] & 0xff) << 8 | in[at + 1] & 0xff);
    }
    return new String(chars);
  }

  private long difference() {
    return unfolded(number());
  }

  private static long unfolded(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  private long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      if (at >= length) {
        throw new IndexOutOfBoundsException(at);
      }
      byte b = in[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private void open(byte[] packed) throws IOException {
    if (packed.length > 0 && packed[0] == BlockWriter.PLAIN) {
      in = packed;
      at = 1;
      length = packed.length;
    } else {
      inflate(packed);
    }
  }

  private void inflate(byte[] packed) throws IOException {
    if (packed.length < 5 || packed[0] != BlockWriter.DEFLATED) {
      throw new IOException("not a block of call records");
    }
    length = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      length |= (packed[1 + i] & 0xff) << 8 * i;
    }
    if (length < 1 || length > MOST_BYTES) {
      throw new IOException("a damaged block of call records");
    }
    if (inflated.length < length) {
      inflated = new byte[length];
    }
    in = inflated;
    inflater.reset();
    inflater.setInput(packed, 5, packed.length - 5);
    try {
      if (inflater.inflate(in, 0, length) != length) {
        throw new IOException("a block of call records was cut off");
      }
    } catch (DataFormatException e) {
      throw new IOException("a damaged block of call records", e);
    }
    at = 0;
  }

  @Override
  public void close() {
    inflater.close();
  }
}
