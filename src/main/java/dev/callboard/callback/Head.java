package dev.callboard.callback;

import java.util.Map;

/**
 * The first lines of a request.
 *
 * @param method as written
 * @param path without a query
 * @param headers by name in lower case
 */
record Head(String method, String path, Map<String, String> headers) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean chunked() {
    return header("transfer-encoding").equalsIgnoreCase("chunked");
  }

  /** The length that was announced; -1 when none was, or none that is a number. */
  long length() {
    String written = header("content-length");
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
  }
}
