package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * One way for a request to go wrong. <em>Taken</em> says whether the platform acted on the request
 * before: a PlayVoice that was taken is dialled, whatever its sender gets to see.
 */
public sealed interface Fault {

  /** Whether the platform acts on the request. */
  boolean taken();

  /**
   * Another HTTP reply instead of the platform's.
   *
   * @param status HTTP status
   * @param headers besides Content-Length
   * @param body what is sent
   * @param taken whether the platform acted on the request
   */
  record Instead(int status, Map<String, String> headers, String body, boolean taken)
      implements Fault {

    public Instead {
      headers = Map.copyOf(headers);
    }
  }

  /** The true reply, of which half the body arrives under its full Content-Length. */
  record HalfBody() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /**
   * The true reply, of which half the body arrives under a Content-Length that agrees with it: JSON cut
   * short, a download that looks whole to HTTP.
   */
  record CutShort() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /**
   * The connection is reset once the request was read.
   *
   * @param taken whether the platform acted on the request
   */
  record Reset(boolean taken) implements Fault {}

  /**
   * The true reply, late. The request is acted upon at once.
   *
   * @param delay real time
   */
  record Slow(Duration delay) implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /**
   * A refusal by number, {@code data} an empty array.
   *
   * @param number 400, 500, 600 to 604 are documented
   * @param asCode in PlayVoice's envelope ({@code code}) instead of the others' ({@code ret})
   */
  record Refusal(int number, boolean asCode) implements Fault {
    @Override
    public boolean taken() {
      return false;
    }
  }

  /**
   * An error inside: {@code ret} 200, {@code status} 1.
   *
   * @param code for example {@code "1003"}
   */
  record StatusOne(String code) implements Fault {
    @Override
    public boolean taken() {
      return false;
    }
  }

  /** Every token dies before the request is looked at. */
  record TokenDeath() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /** After this page of GetBill a record appears that shifts the pages behind it by one. */
  record PageShift() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /** GetBill's page holds its first record twice and lacks its last. */
  record Repeated() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /** The download's link is treated as expired. */
  record ExpiredLink() implements Fault {
    @Override
    public boolean taken() {
      return true;
    }
  }

  /** A maintenance page with HTTP 200; the request was not taken. */
  static Fault html() {
    return new Instead(
        200,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        "<!DOCTYPE html><html><head><title>系统维护中</title></head><body>Maintenance</body></html>",
        false);
  }

  /** The same page, but the request was taken. */
  static Fault htmlAfterTaking() {
    Instead page = (Instead) html();
    return new Instead(page.status(), page.headers(), page.body(), true);
  }

  /** HTTP 200 and nothing; the request was taken. */
  static Fault empty() {
    return new Instead(200, Map.of("Content-Type", "application/json"), "", true);
  }

  /** HTTP 200 and something that is neither JSON nor HTML; the request was taken. */
  static Fault garbage() {
    return new Instead(
        200,
        Map.of("Content-Type", "application/json"),
        new String(
            new byte[] {0, 1, 2, '{', '"', 'r', 'e', 't', '"', ':', '}', 0x7f, '[', '\n'},
            StandardCharsets.US_ASCII),
        true);
  }

  /** An HTTP error; the request was not taken. */
  static Fault status(int status) {
    return new Instead(
        status, Map.of("Content-Type", "text/html"), "<html>" + status + "</html>", false);
  }

  /** HTTP 503 with Retry-After; the request was not taken. */
  static Fault busy(Duration retryAfter) {
    return new Instead(
        503, Map.of("Retry-After", Long.toString(retryAfter.toSeconds())), "busy", false);
  }

  /** HTTP 302 to another address; the request was not taken. */
  static Fault redirect(String location) {
    return new Instead(302, Map.of("Location", location), "", false);
  }

  /** The connection is reset and the request was not taken. */
  static Fault resetBefore() {
    return new Reset(false);
  }

  /** The connection is reset although the request was taken. */
  static Fault resetAfter() {
    return new Reset(true);
  }
}
