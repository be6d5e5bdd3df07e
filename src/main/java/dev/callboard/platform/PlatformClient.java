package dev.callboard.platform;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The five calls of the platform. Thread-safe; blocks the calling thread.
 *
 * <p>Login, Logout, GetBill and GetRecodeFile are retried with backoff where repeating is harmless.
 * {@link #playVoice} puts at most one request on the wire, whatever happens.
 */
public final class PlatformClient implements AutoCloseable {

  /**
   * Builds a client; nothing is sent.
   *
   * @param endpoint the one URL all services share, http or https
   */
  public PlatformClient(
      URI endpoint, String appId, Secret accessKey, Timeouts timeouts, PlatformClock clock) {
    throw new UnsupportedOperationException();
  }

  /** Logs in anew and keeps the token for the other calls (App.Sip_Auth.Login). */
  public Reply<Account> login() {
    throw new UnsupportedOperationException();
  }

  /** Clears the token on the platform and forgets it (App.Sip_Auth.Logout). */
  public Reply<String> logout() {
    throw new UnsupportedOperationException();
  }

  /** Sends one batch of numbers, at most once (App.Sip_Call.PlayVoice). */
  public Submission playVoice(PlayVoice request) {
    throw new UnsupportedOperationException();
  }

  /** Reads a page of call records (App.Sip_Cdr.GetBill); logs in when needed. */
  public Reply<BillPage> getBill(BillQuery query) {
    throw new UnsupportedOperationException();
  }

  /** Resolves the link of a recording (App.Sip_Cdr.GetRecodeFile); logs in when needed. */
  public Reply<RecordingLink> getRecordingFile(String fileName) {
    throw new UnsupportedOperationException();
  }

  /** Until when the present token lives (12 hours after login); empty without one. */
  public Optional<Instant> tokenExpires() {
    throw new UnsupportedOperationException();
  }

  /** The endpoint this client talks to. */
  public URI endpoint() {
    throw new UnsupportedOperationException();
  }

  /** The platform's clock as measured from this client's answers. */
  public PlatformClock clock() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
