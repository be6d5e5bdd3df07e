package dev.callboard.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The five calls of the platform. Thread-safe; blocks the calling thread.
 *
 * <p>Login, Logout, GetBill and GetRecodeFile are retried with backoff where repeating is harmless.
 * {@link #playVoice} puts at most one request on the wire, whatever happens.
 */
public final class PlatformClient implements AutoCloseable {

  /** GetBill's flag under which handing out a record changes its state. */
  private static final int UNQUERIED = 1;

  private final URI endpoint;
  private final PlatformClock clock;
  private final Connections wires;

  /**
   * Builds a client; nothing is sent.
   *
   * @param endpoint the one URL all services share, http or https
   * @param appId the account's appid
   * @param accessKey its access key; sent with Login and with every PlayVoice
   * @throws IllegalArgumentException when the endpoint is no http or https URL
   */
  public PlatformClient(
      URI endpoint, String appId, Secret accessKey, Timeouts timeouts, PlatformClock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
    FormRequests requests = new FormRequests(appId, accessKey);
    wires = Connections.to(endpoint, requests, timeouts, clock, Surroundings.real());
  }

  /** The same in other surroundings. */
  PlatformClient(
      URI endpoint,
      FormRequests requests,
      Timeouts timeouts,
      PlatformClock clock,
      Surroundings around) {
    this.endpoint = endpoint;
    this.clock = clock;
    wires = Connections.to(endpoint, requests, timeouts, clock, around);
  }

  /** Logs in anew and keeps the token for the other calls (App.Sip_Auth.Login). */
  public Reply<Account> login() {
    return wires.session().login();
  }

  /**
   * Clears the token on the platform and forgets it, whatever the platform answers
   * (App.Sip_Auth.Logout). Without a token nothing is sent.
   */
  public Reply<String> logout() {
    return wires.session().logout();
  }

  /** Sends one batch of numbers, at most once (App.Sip_Call.PlayVoice). */
  public Submission playVoice(PlayVoice request) {
    return wires.playVoice().send(request);
  }

  /**
   * Reads a page of call records (App.Sip_Cdr.GetBill); logs in when needed. Under {@code syncflag}
   * 1 a lost answer is not asked for again: its records would be missing from the second.
   */
  public Reply<BillPage> getBill(BillQuery query) {
    return wires
        .session()
        .ask(
            token -> wires.requests().bills(token, query),
            BillPageReader::new,
            query.syncFlag() == UNQUERIED
                ? RepeatableCall.Repeat.UNSENT_ONLY
                : RepeatableCall.Repeat.HARMLESS);
  }

  /** Resolves the link of a recording (App.Sip_Cdr.GetRecodeFile); logs in when needed. */
  public Reply<RecordingLink> getRecordingFile(String fileName) {
    return wires
        .session()
        .ask(
            token -> wires.requests().recordingFile(token, fileName),
            () -> new FieldsReader<>((fields, envelope, _) -> link(fields, envelope)),
            RepeatableCall.Repeat.HARMLESS);
  }

  private RecordingLink link(Map<String, String> fields, Envelope envelope) throws IOException {
    String url = fields.getOrDefault("downurl", "");
    if (url.isBlank()) {
      throw new IOException("no downurl");
    }
    String expires = fields.getOrDefault("expiredtime", "");
    clock.sawLinkExpiry(expires, envelope.reqTime());
    return new RecordingLink(url, PlatformClock.read(expires).orElse(null));
  }

  /** Until when the present token lives (12 hours after login); empty without one. */
  public Optional<Instant> tokenExpires() {
    return wires.session().expires();
  }

  /** The endpoint this client talks to. */
  public URI endpoint() {
    return endpoint;
  }

  /** The platform's clock as measured from this client's answers. */
  public PlatformClock clock() {
    return clock;
  }

  /** Lets connections go; no call may follow. */
  @Override
  public void close() {
    wires.close();
  }
}
