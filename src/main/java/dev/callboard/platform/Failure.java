package dev.callboard.platform;

/**
 * Why there is no readable answer.
 *
 * @param kind what happened
 * @param detail technical words for a details pane, without secrets or numbers; may be empty
 */
public record Failure(Kind kind, String detail) {

  /** What happened. */
  public enum Kind {
    /** The host's name is unknown. */
    UNKNOWN_HOST,
    /** Nothing listens there, or no route. */
    CONNECTION_REFUSED,
    /** No connection within the connect timeout. */
    CONNECT_TIMEOUT,
    /** TLS could not be agreed on or the certificate is not trusted. */
    TLS,
    /** Connected, but no (full) answer in time. */
    TIMEOUT,
    /** Connection lost on the way. */
    CONNECTION_LOST,
    /** An answer that is not the platform's: HTML, half a body, nothing, another status. */
    GARBLED,
    /** A redirect, which is never followed. */
    REDIRECTED,
    /** The platform answered, with a code that does not tell whether it acted. */
    UNCLEAR
  }
}
