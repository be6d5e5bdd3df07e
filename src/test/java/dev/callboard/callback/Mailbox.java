package dev.callboard.callback;

import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.Pages;
import dev.callboard.calls.RecordLog;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A receiver over real files, and clients that post to it over real HTTP. */
final class Mailbox implements AutoCloseable {

  static final PlatformClock CLOCK = new PlatformClock(ZoneOffset.ofHours(8));

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Database database;
  private final CallIndex index;
  private final RecordLog log;
  private final CallbackStore store;
  private final Callbacks callbacks;

  private Mailbox(Path profile, Limits limits) throws IOException {
    database = Database.open(profile.resolve("callboard"));
    index = CallIndex.open(profile.resolve("index"));
    CallStore calls = new CallStore(database, CLOCK, index);
    store = new CallbackStore(database, calls);
    log = RecordLog.open(profile.resolve("records"), database, CLOCK, List.of(store), index, calls);
    log.catchUp(JobControl.NONE);
    callbacks = Callbacks.open(profile, database, store, limits);
    callbacks.catchUp(JobControl.NONE);
  }

  /** Opens a profile; it listens at a port the system chooses. */
  static Mailbox open(Path profile, Limits limits, String... allowed) throws IOException {
    Mailbox box = new Mailbox(profile, limits);
    CallbackSettings kept = box.callbacks.settings();
    box.callbacks.apply(
        new CallbackSettings(
            true, CallbackSettings.LOOPBACK, 0, List.of(allowed), "", kept.path()));
    return box;
  }

  static Mailbox open(Path profile) throws IOException {
    return open(profile, Limits.DEFAULT);
  }

  Callbacks callbacks() {
    return callbacks;
  }

  CallbackStore store() {
    return store;
  }

  URI address() {
    return ((ReceiverState.Listening) callbacks.state()).address();
  }

  HttpResponse<String> post(String json) throws Exception {
    return post(address(), json);
  }

  HttpResponse<String> post(URI address, String json) throws Exception {
    return send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.timeout(DEADLINE).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A GetBill sync reads a record. */
  void sync(Bill bill) throws IOException {
    log.append(Pages.QUERY, Pages.of(List.of(bill)));
  }

  /** A condition that a test waits for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  static void await(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
    callbacks.close();
    log.close();
    index.close();
    database.close();
  }
}
