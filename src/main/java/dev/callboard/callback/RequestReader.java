package dev.callboard.callback;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 request in bounded memory (RFC 9112). */
final class RequestReader {

  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int LONGEST_CHUNK_LINE = 256;

  private final InputStream in;
  private final OutputStream out;

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads up to the empty line.
   *
   * @throws Refused when it is no HTTP or too long
   * @throws EOFException when the client went away
   */
  Head head() throws IOException {
    int room = LONGEST_HEAD;
    String first = line(room);
    String[] parts = first.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new Refused(Verdict.MALFORMED);
    }
    room -= first.length();
    Map<String, String> headers = new HashMap<>();
    for (String line = line(room); !line.isEmpty(); line = line(room)) {
      room -= line.length() + 2;
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new Refused(Verdict.MALFORMED);
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (before, more) -> before + "," + more);
    }
    return new Head(parts[0], parts[1].split("\\?", 2)[0], headers);
  }

  /**
   * Reads the body.
   *
   * @param most bytes it may have
   * @throws Refused when it is larger, or its length is not told in a way that can be trusted
   */
  byte[] body(Head head, int most) throws IOException {
    boolean lengthTold = !head.header("content-length").isEmpty();
    boolean encoded = !head.header("transfer-encoding").isEmpty();
    if (lengthTold == encoded || encoded && !head.chunked() || lengthTold && head.length() < 0) {
      throw new Refused(Verdict.MALFORMED);
    }
    if (head.length() > most) {
      throw new Refused(Verdict.TOO_LARGE);
    }
    if (head.header("expect").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return encoded ? chunks(most) : exactly((int) head.length());
  }

  private byte[] chunks(int most) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    while (true) {
      String size = line(LONGEST_CHUNK_LINE).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,15}")) {
        throw new Refused(Verdict.MALFORMED);
      }
      long length = Long.parseLong(size, 16);
      if (whole.size() + length > most) {
        throw new Refused(Verdict.TOO_LARGE);
      }
      if (length == 0) {
        return whole.toByteArray();
      }
      whole.write(exactly((int) length));
      if (!line(LONGEST_CHUNK_LINE).isEmpty()) {
        throw new Refused(Verdict.MALFORMED);
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("cut short");
    }
    return bytes;
  }

  private String line(int room) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("cut short");
      }
      if (line.length() >= room) {
        throw new Refused(Verdict.TOO_LARGE);
      }
      line.append((char) b);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }
}
