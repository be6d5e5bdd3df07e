package dev.callboard.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests from a connection. */
final class RequestReader {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_BODY = 16 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;

  /**
   * Reads from {@code in}.
   *
   * @param out where {@code 100 Continue} is said to clients that wait for it
   */
  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads the next request.
   *
   * @return nothing when the client closed the connection between requests
   * @throws IOException when the connection broke or what came is not HTTP
   */
  Optional<Request> next() throws IOException {
    String first = line();
    if (first == null) {
      return Optional.empty();
    }
    String[] parts = first.split(" ", 3);
    if (parts.length < 3) {
      throw new IOException("not an HTTP request");
    }
    Map<String, String> headers = headers();
    byte[] body = body(headers);
    String[] target = parts[1].split("\\?", 2);
    return Optional.of(
        new Request(
            parts[0].toUpperCase(Locale.ROOT),
            target[0],
            target.length > 1 ? target[1] : "",
            headers,
            body));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = existingLine(); !line.isEmpty(); line = existingLine()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
    long length = number(headers.getOrDefault("content-length", "0"), 10);
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return chunked ? chunks() : exactly(length);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    while (true) {
      String size = existingLine().split(";", 2)[0].strip();
      byte[] chunk = exactly(number(size, 16));
      if (chunk.length == 0) {
        headers();
        return whole.toByteArray();
      }
      whole.write(chunk);
      if (whole.size() > LONGEST_BODY) {
        throw new IOException("body too long");
      }
      existingLine();
    }
  }

  private byte[] exactly(long length) throws IOException {
    if (length < 0 || length > LONGEST_BODY) {
      throw new IOException("body too long");
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("request cut short");
    }
    return body;
  }

  private static long number(String digits, int radix) throws IOException {
    try {
      return Long.parseLong(digits, radix);
    } catch (NumberFormatException e) {
      throw new IOException("not a length", e);
    }
  }

  private String existingLine() throws IOException {
    String line = line();
    if (line == null) {
      throw new EOFException("request cut short");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toString();
      }
      if (b != '\r') {
        line.append((char) b);
      }
      if (line.length() > LONGEST_LINE) {
        throw new IOException("line too long");
      }
    }
    return line.isEmpty() ? null : line.toString();
  }
}
