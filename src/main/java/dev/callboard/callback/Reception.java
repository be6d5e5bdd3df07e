package dev.callboard.callback;

import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about one request: who may post, where, how much and how often, and whether it is a call
 * record; keeps what is. Thread-safe.
 */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final byte[] target;
  private final AllowList allowed;
  private final Limits limits;
  private final RateLimit rate;
  private final CallbackLog log;
  private final RecentBills recent = new RecentBills();
  private final Quarantine quarantine;
  private final InstantSource clock;
  private final Consumer<Bill> taken;

  /**
   * Builds it.
   *
   * @param taken told of each new record once it is durable
   */
  Reception(
      CallbackSettings settings,
      Limits limits,
      CallbackLog log,
      Quarantine quarantine,
      InstantSource clock,
      Consumer<Bill> taken) {
    this.target = settings.target().getBytes(StandardCharsets.UTF_8);
    this.allowed = new AllowList(settings.allowed());
    this.limits = limits;
    this.rate = new RateLimit(limits.perSecond(), System::nanoTime);
    this.log = log;
    this.quarantine = quarantine;
    this.clock = clock;
    this.taken = taken;
  }

  /**
   * Reads a request and does what it asks.
   *
   * @throws IOException when the client went away before it was read
   */
  Verdict receive(InetAddress from, InputStream in, OutputStream out) throws IOException {
    try {
      if (!allowed.allows(from)) {
        return Verdict.NOT_ALLOWED;
      }
      return read(new RequestReader(in, out));
    } catch (Refused e) {
      return e.verdict();
    } catch (SocketTimeoutException _) {
      return Verdict.TOO_SLOW;
    }
  }

  private Verdict read(RequestReader reader) throws IOException {
    Head head = reader.head();
    // Compared in constant time: the path is the only secret there is.
    if (!MessageDigest.isEqual(head.path().getBytes(StandardCharsets.UTF_8), target)) {
      return Verdict.WRONG_PATH;
    }
    if (!head.method().equals("POST")) {
      return Verdict.WRONG_METHOD;
    }
    // Only here: who does not know the path must not use up the platform's share.
    if (!rate.pass()) {
      return Verdict.TOO_MANY;
    }
    return keep(reader.body(head, limits.bodyBytes()));
  }

  private Verdict keep(byte[] body) {
    Instant now = clock.instant();
    Bill bill;
    try {
      bill = BillReader.callback(body);
    } catch (IOException _) {
      quarantine.keep(body, now);
      return Verdict.MALFORMED;
    }
    if (recent.holds(bill)) {
      return Verdict.REPEATED;
    }
    try {
      log.append(body, now);
    } catch (IOException e) {
      LOG.error("a callback could not be kept; the platform is told so", e);
      return Verdict.FAILED;
    }
    recent.add(bill);
    taken.accept(bill);
    return Verdict.TAKEN;
  }
}
