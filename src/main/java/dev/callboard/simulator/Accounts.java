package dev.callboard.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The one account and its tokens, which live 12 hours (platform documentation). Thread-safe. */
final class Accounts {

  /** The account's company code. */
  static final String COMPANY_CODE = "20000013";

  /** The account's name: Chinese, as real ones are. */
  static final String COMPANY_NAME = "示例呼叫中心";

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final SimClock clock;
  private final long seed;
  private final AtomicLong issued = new AtomicLong();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

  Accounts(SimClock clock, long seed) {
    this.clock = clock;
    this.seed = seed;
  }

  boolean knows(String appid, String accesskey) {
    return Simulator.APP_ID.equals(appid) && Simulator.ACCESS_KEY.equals(accesskey);
  }

  String issueToken() {
    long n = issued.incrementAndGet();
    String token = Mix.hex32(Mix.of(seed, n), Mix.of(~seed, n));
    expiries.put(token, clock.now().plus(TOKEN_LIFE));
    return token;
  }

  boolean valid(String token) {
    Instant expiry = expiries.get(token);
    return expiry != null && clock.now().isBefore(expiry);
  }

  void clear(String token) {
    expiries.remove(token);
  }

  void killTokens() {
    expiries.clear();
  }
}
