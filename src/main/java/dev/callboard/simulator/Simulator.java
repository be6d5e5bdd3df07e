package dev.callboard.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The embedded platform, over real HTTP on loopback. Its clock starts at {@link
 * SimulatorOptions#now()} and runs like any clock; only calls live faster, see {@link
 * SimulatorOptions#speedUp()}: they are reported in full seconds but last a fraction of them, so that
 * the end of a record may lie ahead of the clock; its start never does. Thread-safe.
 */
public final class Simulator implements AutoCloseable {

  /** The appid it knows. */
  public static final String APP_ID = "demo";

  /** The access key it knows: not a secret, it opens nothing but this simulator. */
  public static final String ACCESS_KEY = "demo-key";

  private static final long QUERIED_BEFORE_SECONDS = 86_400;

  private final SimClock clock;
  private final Faults faults = new Faults();
  private final Traffic traffic = new Traffic();
  private final History history;
  private final LiveCalls live = new LiveCalls();
  private final Accounts accounts;
  private final CallbackPush callbacks;
  private final Dialer dialer;
  private final FrontDesk frontDesk;
  private final HttpPort http;

  private Simulator(SimulatorOptions options) throws IOException {
    long seed = options.seed();
    clock = new SimClock(options.now());
    history = History.of(options);
    accounts = new Accounts(clock, seed);
    callbacks = new CallbackPush(seed);
    CallMaker calls = new CallMaker(seed, options.now(), history.nextId());
    dialer = new Dialer(clock, options, calls, faults, this::appear);
    AuthDesk auth = new AuthDesk(accounts, clock);
    QueriedMarks marks = new QueriedMarks(options.now().getEpochSecond() - QUERIED_BEFORE_SECONDS);
    BillSearch search = new BillSearch(seed, history, live, marks);
    Recordings recordings = new Recordings(seed, clock, history, live);
    Links links = new Links(seed);
    CompletableFuture<Integer> port = new CompletableFuture<>();
    frontDesk =
        new FrontDesk(
            traffic,
            faults,
            clock,
            accounts,
            new FrontDesk.Desks(
                auth,
                new PlayVoiceDesk(accounts, clock, dialer, traffic),
                new BillDesk(auth, clock, search, marks, live, calls),
                new LinkDesk(auth, clock, recordings, links, port::join),
                new DownloadDesk(clock, recordings, links)));
    try {
      http = new HttpPort(options.port(), frontDesk::answer, faults::turnsAway);
    } catch (IOException e) {
      dialer.close();
      callbacks.close();
      throw e;
    }
    port.complete(http.port());
  }

  /**
   * Starts it.
   *
   * @throws IOException when the port cannot be had
   */
  public static Simulator start(SimulatorOptions options) throws IOException {
    return new Simulator(options);
  }

  /** The one URL of all its services. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.port() + "/api/yunhu");
  }

  /** Faults on demand. */
  public Faults faults() {
    return faults;
  }

  /** What arrived: counts of requests and of numbers submitted, by service and tag. */
  public Traffic traffic() {
    return traffic;
  }

  /** The records from before it started. */
  public History history() {
    return history;
  }

  /** How far the numbers submitted under a tag are. */
  public CampaignProgress progress(String tag) {
    return dialer.progress(tag);
  }

  /** The platform's time. */
  public Instant now() {
    return clock.now();
  }

  /**
   * Moves the platform's clock on, as if that time had passed: tokens and links die, recordings are
   * deleted, the day ends. Calls under way are not hurried.
   */
  public void advance(Duration by) {
    clock.advance(by);
    dialer.dial();
  }

  /** Ends every token at once; the next request that carries one is refused with 600. */
  public void killTokens() {
    accounts.killTokens();
  }

  /** Where finished calls are pushed as callbacks; null for nowhere. */
  public void callbackTo(@Nullable URI receiver) {
    callbacks.to(receiver);
  }

  /** Stops it: connections are cut, calls under way forgotten. */
  @Override
  public void close() {
    frontDesk.close();
    http.close();
    dialer.close();
    callbacks.close();
  }

  private void appear(SimulatedCall call) {
    live.add(call);
    callbacks.push(call);
  }
}
