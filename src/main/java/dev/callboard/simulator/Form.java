package dev.callboard.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a request, from multipart form-data (documented) or urlencoded (accepted too). An
 * absent field reads as the empty string.
 */
final class Form {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern FIELD_NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");

  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  static Form of(Request request) {
    String type = request.header("content-type");
    Map<String, String> fields = new HashMap<>();
    urlencoded(request.query(), fields);
    Matcher boundary = BOUNDARY.matcher(type);
    if (type.startsWith("multipart/form-data") && boundary.find()) {
      // Latin-1 keeps every byte as one character, so that parts can be cut by position.
      multipart(
          new String(request.body(), StandardCharsets.ISO_8859_1),
          "--" + boundary.group(1),
          fields);
    } else {
      urlencoded(new String(request.body(), StandardCharsets.UTF_8), fields);
    }
    return new Form(fields);
  }

  /** A field as it was sent, surrounding blanks removed. */
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /**
   * A whole number.
   *
   * @param missing what an absent or empty field means
   * @return empty when the field is not a number
   */
  OptionalInt number(String name, int missing) {
    String text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.of(missing);
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static void urlencoded(String text, Map<String, String> into) {
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          into.put(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          into.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
  }

  private static void multipart(String body, String delimiter, Map<String, String> into) {
    int at = body.indexOf(delimiter);
    while (at >= 0) {
      int start = at + delimiter.length();
      int next = body.indexOf("\r\n" + delimiter, start);
      int headEnd = body.indexOf("\r\n\r\n", start);
      if (next < 0 || headEnd < 0 || headEnd > next) {
        return;
      }
      Matcher name = FIELD_NAME.matcher(body.substring(start, headEnd));
      if (name.find()) {
        into.put(
            utf8(name.group(1)), utf8(body.substring(headEnd + 4, Math.max(headEnd + 4, next))));
      }
      at = next + 2;
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
