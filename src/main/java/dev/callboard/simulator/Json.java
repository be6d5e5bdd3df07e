package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON straight into bytes (UTF-8): pages of 1000 call records must cost next to nothing. */
final class Json {

  private final boolean escaping;
  private byte[] bytes;
  private int length;

  private Json(int size, boolean escaping) {
    this.bytes = new byte[size];
    this.escaping = escaping;
  }

  /** Writes text as it is. */
  static Json plain(int expectedSize) {
    return new Json(expectedSize, false);
  }

  /** Escapes slashes and everything beyond ASCII, as PHP does unless told otherwise. */
  static Json escaping() {
    return new Json(512, true);
  }

  /** Appends ASCII that is JSON already. */
  Json raw(String ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Appends bytes that are JSON already. */
  Json raw(byte[] json) {
    room(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** Appends a quoted text. */
  Json text(String text) {
    room(text.length() * 6 + 2);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\' || (escaping && c == '/')) {
        escape(c);
      } else if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (escaping) {
        unicode(c);
      } else {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        utf8(codePoint);
      }
    }
    bytes[length++] = '"';
    return this;
  }

  /** Appends a whole number. */
  Json number(long value) {
    if (value < 0) {
      return raw(Long.toString(value));
    }
    room(20);
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** Appends a quoted platform time, {@code "yyyy-MM-dd HH:mm:ss"} at UTC+8. */
  Json time(long epochSecond) {
    room(21);
    long local = epochSecond + SimClock.ZONE.getTotalSeconds();
    long day = Math.floorDiv(local, 86_400L);
    int second = (int) (local - day * 86_400L);
    bytes[length++] = '"';
    length = CivilDate.write(day, bytes, length, (byte) '-');
    bytes[length++] = ' ';
    two(second / 3_600);
    bytes[length++] = ':';
    two(second / 60 % 60);
    bytes[length++] = ':';
    two(second % 60);
    bytes[length++] = '"';
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void two(int value) {
    bytes[length++] = (byte) ('0' + value / 10);
    bytes[length++] = (byte) ('0' + value % 10);
  }

  private void escape(char c) {
    if (c < 0x20) {
      unicode(c);
    } else {
      bytes[length++] = '\\';
      bytes[length++] = (byte) c;
    }
  }

  private void unicode(char c) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = (byte) Character.forDigit((c >> shift) & 15, 16);
    }
  }

  private void utf8(int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      bytes[length++] = b;
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
