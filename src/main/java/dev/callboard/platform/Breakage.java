package dev.callboard.platform;

import dev.callboard.platform.Failure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/**
 * Names what broke an exchange. Messages of exceptions are left out: some quote the answer, and an
 * answer may quote the request with its secrets.
 */
final class Breakage {

  private Breakage() {}

  /**
   * Names a failure.
   *
   * @param sent whether the request had begun to leave
   */
  static Failure of(Exception exception, boolean sent) {
    Kind kind = sent ? afterSending(exception) : beforeSending(exception);
    return new Failure(kind, exception.getClass().getSimpleName());
  }

  private static Kind beforeSending(Exception exception) {
    return switch (exception) {
      case UnknownHostException _ -> Kind.UNKNOWN_HOST;
      case InterruptedIOException _ -> Kind.CONNECT_TIMEOUT;
      case ConnectException _ -> Kind.CONNECTION_REFUSED;
      case NoRouteToHostException _ -> Kind.CONNECTION_REFUSED;
      case SSLException _ -> Kind.TLS;
      default -> Kind.CONNECTION_LOST;
    };
  }

  private static Kind afterSending(Exception exception) {
    return switch (exception) {
      case InterruptedIOException _ -> Kind.TIMEOUT;
      case ProtocolException _ -> Kind.GARBLED;
      case ZipException _ -> Kind.GARBLED;
      case TooLongException _ -> Kind.GARBLED;
      default -> Kind.CONNECTION_LOST;
    };
  }

  /** An answer longer than any of the platform's. */
  static final class TooLongException extends IOException {}
}
