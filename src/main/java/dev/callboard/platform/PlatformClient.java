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
  private final FormRequests requests;
  private final Transport pooled;
  private final Transport fresh;
  private final TokenSession session;
  private final PlayVoiceCall playVoice;

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
    this(endpoint, appId, accessKey, timeouts, clock, Surroundings.real());
  }

  PlatformClient(
      URI endpoint,
      String appId,
      Secret accessKey,
      Timeouts timeouts,
      PlatformClock clock,
      Surroundings surroundings) {
    this.endpoint = endpoint;
    this.clock = clock;
    requests = new FormRequests(appId, accessKey);
    pooled = Transport.pooled(endpoint, timeouts, surroundings);
    fresh = pooled.fresh();
    session =
        new TokenSession(
            new RepeatableCall(pooled, surroundings.backoff(), clock),
            requests,
            clock,
            surroundings.now());
    playVoice = new PlayVoiceCall(fresh, requests, clock);
  }

  /** Logs in anew and keeps the token for the other calls (App.Sip_Auth.Login). */
  public Reply<Account> login() {
    return session.login();
  }

  /**
   * Clears the token on the platform and forgets it, whatever the platform answers
   * (App.Sip_Auth.Logout). Without a token nothing is sent.
   */
  public Reply<String> logout() {
    return session.logout();
  }

  /** Sends one batch of numbers, at most once (App.Sip_Call.PlayVoice). */
  public Submission playVoice(PlayVoice request) {
    return playVoice.send(request);
  }

  /**
   * Reads a page of call records (App.Sip_Cdr.GetBill); logs in when needed. Under {@code syncflag}
   * 1 a lost answer is not asked for again: its records would be missing from the second.
   */
  public Reply<BillPage> getBill(BillQuery query) {
    return session.ask(
        token -> requests.bills(token, query),
        BillPageReader::new,
        query.syncFlag() == UNQUERIED
            ? RepeatableCall.Repeat.UNSENT_ONLY
            : RepeatableCall.Repeat.HARMLESS);
  }

  /** Resolves the link of a recording (App.Sip_Cdr.GetRecodeFile); logs in when needed. */
  public Reply<RecordingLink> getRecordingFile(String fileName) {
    return session.ask(
        token -> requests.recordingFile(token, fileName),
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
    return session.expires();
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
    pooled.close();
    fresh.close();
  }
}
