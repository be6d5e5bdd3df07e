package dev.callboard.numbers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a text file into text: byte order mark, UTF-16 by its zero bytes, UTF-8 where it
 * is valid, else GB18030 where the bytes look Chinese, else Windows-1252.
 */
final class TextEncoding {

  private static final int SAMPLE = 4096;

  private TextEncoding() {}

  /** Decodes a whole file; never fails, since Windows-1252 reads anything. */
  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    String plain = new String(bytes, StandardCharsets.UTF_8);
    // No byte was joined with another or replaced: this is ASCII, and most number lists are.
    if (plain.length() == bytes.length && plain.indexOf('\ufffd') < 0) {
      return plain;
    }
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> chinese(bytes) ? strict(bytes, Charset.forName("GB18030")) : Optional.empty())
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  private static Optional<Charset> wide(byte[] bytes) {
    int zeroAtEven = 0;
    int zeroAtOdd = 0;
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0 && i % 2 == 0) {
        zeroAtEven++;
      } else if (bytes[i] == 0) {
        zeroAtOdd++;
      }
    }
    if (zeroAtEven + zeroAtOdd < Math.max(1, sample / 5)) {
      return Optional.empty();
    }
    return Optional.of(
        zeroAtOdd > zeroAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  // Chinese characters are two high bytes in a row; accented letters of a western text stand alone.
  private static boolean chinese(byte[] bytes) {
    int pairs = 0;
    int alone = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      if (i + 1 < bytes.length && bytes[i + 1] < 0) {
        pairs++;
        i++;
      } else {
        alone++;
      }
    }
    return pairs > alone;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
