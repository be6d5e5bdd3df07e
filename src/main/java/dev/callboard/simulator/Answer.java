package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What becomes of a request: an HTTP reply, part of one, or a broken connection. */
sealed interface Answer {

  /**
   * An HTTP reply.
   *
   * @param status HTTP status
   * @param headers besides Content-Length, which is the body's
   * @param body what is sent
   * @param sent how many bytes of the body are really sent; fewer than its length breaks the
   *     connection after them
   * @param withBody false for HEAD: the headers only
   */
  record Reply(int status, Map<String, String> headers, Body body, long sent, boolean withBody)
      implements Answer {

    Reply cutTo(long bytes) {
      return new Reply(status, headers, body, Math.min(bytes, sent), withBody);
    }

    Reply shortened(long bytes) {
      return new Reply(status, headers, Body.part(body, 0, bytes), bytes, withBody);
    }

    Reply headersOnly() {
      return new Reply(status, headers, body, sent, false);
    }
  }

  /** The connection is reset (RST) without a byte. */
  record Reset() implements Answer {}

  /** The platform's JSON, always with status 200. */
  static Reply json(byte[] json) {
    return reply(200, Map.of("Content-Type", "application/json;charset=utf-8"), json);
  }

  /** A page for people, as proxies and maintenance send. */
  static Reply html(int status, String title) {
    String page =
        "<!DOCTYPE html>\n<html><head><title>"
            + title
            + "</title></head>\n<body><center><h1>"
            + title
            + "</h1></center><hr></body></html>\n";
    return reply(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply reply(int status, Map<String, String> headers, byte[] body) {
    return new Reply(status, headers, Body.of(body), body.length, true);
  }
}
