package dev.callboard.platform;

import java.net.URI;

/**
 * What a client works with: two ways onto the wire and what stands on them.
 *
 * @param requests the forms
 * @param pooled for calls that may be repeated
 * @param fresh for the call that may not
 * @param session the token, on {@code pooled}
 * @param playVoice the submission, on {@code fresh}
 */
record Connections(
    FormRequests requests,
    Transport pooled,
    Transport fresh,
    TokenSession session,
    PlayVoiceCall playVoice)
    implements AutoCloseable {

  static Connections to(
      URI endpoint,
      FormRequests requests,
      Timeouts timeouts,
      PlatformClock clock,
      Surroundings surroundings) {
    Transport pooled = Transport.pooled(endpoint, timeouts, surroundings);
    Transport fresh = pooled.fresh();
    RepeatableCall calls = new RepeatableCall(pooled, surroundings.backoff(), clock);
    TokenSession session = new TokenSession(calls, requests, clock, surroundings.now());
    PlayVoiceCall playVoice = new PlayVoiceCall(fresh, requests, clock);
    return new Connections(requests, pooled, fresh, session, playVoice);
  }

  @Override
  public void close() {
    pooled.close();
    fresh.close();
  }
}
