package dev.callboard.simulator;

import java.util.Locale;
import java.util.Map;

/**
 * An HTTP request as it arrived, whole.
 *
 * @param method in capitals
 * @param path without the query
 * @param query after the question mark; empty for none
 * @param headers by lower-case name
 * @param body empty for none
 */
record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  boolean keepsAlive() {
    return !header("connection").equalsIgnoreCase("close");
  }
}
