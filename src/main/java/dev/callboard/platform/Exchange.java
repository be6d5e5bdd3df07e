package dev.callboard.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of putting one request on the wire, before anything in it is judged. */
sealed interface Exchange {

  /**
   * A whole HTTP answer.
   *
   * @param status HTTP status
   * @param body its bytes
   * @param retryAfter the header of that name; null when missing
   * @param asked this machine's clock before the request
   * @param answered this machine's clock after the answer
   */
  record Answered(
      int status, byte[] body, @Nullable String retryAfter, Instant asked, Instant answered)
      implements Exchange {

    boolean isSuccessful() {
      return status >= 200 && status < 300;
    }

    /** Why this is no answer of the platform. */
    Failure failure(String why) {
      Failure.Kind kind =
          status >= 300 && status < 400 ? Failure.Kind.REDIRECTED : Failure.Kind.GARBLED;
      return new Failure(kind, "HTTP " + status + ", " + body.length + " bytes: " + why);
    }
  }

  /**
   * No whole answer.
   *
   * @param sent whether anything of the request may have left this machine
   */
  record Broken(Failure failure, boolean sent) implements Exchange {}
}
