package dev.callboard.callback;

/**
 * What became of a request, and how it is answered: the bare text {@code 1} for taken and {@code 0}
 * for everything else (observed of public receivers), under a status that says why.
 */
public enum Verdict {
  /** Durable in the journal. */
  TAKEN(200, "OK"),
  /** The same record came a moment ago and is durable already. */
  REPEATED(200, "OK"),
  /** No JSON, or no call record. */
  MALFORMED(400, "Bad Request"),
  /** The sender's address is not on the list. */
  NOT_ALLOWED(403, "Forbidden"),
  /** Not the address that was given to the platform. */
  WRONG_PATH(404, "Not Found"),
  /** Not a POST. */
  WRONG_METHOD(405, "Method Not Allowed"),
  /** It took too long to arrive. */
  TOO_SLOW(408, "Request Timeout"),
  /** The body is larger than a call record can be. */
  TOO_LARGE(413, "Content Too Large"),
  /** More at once than can be made durable. */
  TOO_MANY(429, "Too Many Requests"),
  /** It could not be made durable. */
  FAILED(500, "Internal Server Error");

  private final int status;
  private final String reason;

  Verdict(int status, String reason) {
    this.status = status;
    this.reason = reason;
  }

  /** The HTTP status, for example 404. */
  public int status() {
    return status;
  }

  /** Whether the record is kept. */
  public boolean taken() {
    return status == 200;
  }

  String reason() {
    return reason;
  }

  String body() {
    return taken() ? "1" : "0";
  }
}
