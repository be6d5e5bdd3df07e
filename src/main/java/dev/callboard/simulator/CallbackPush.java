package dev.callboard.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes each finished call to the receiver's address as JSON (platform documentation, call record
 * callback parameters). The receiver says {@code 1} for taken; otherwise it is tried again a few
 * times. Thread-safe.
 */
final class CallbackPush implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackPush.class);
  private static final int TRIES = 4;
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final long seed;
  private final Semaphore atOnce = new Semaphore(AT_ONCE);
  private final ExecutorService pushes = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(pushes)
          .build();
  private volatile @Nullable URI receiver;

  CallbackPush(long seed) {
    this.seed = seed;
  }

  void to(@Nullable URI address) {
    receiver = address;
  }

  void push(SimulatedCall call) {
    URI address = receiver;
    if (address == null) {
      return;
    }
    byte[] json = CallJson.callback(call, seed);
    try {
      pushes.execute(() -> deliver(address, call.id(), json));
    } catch (RejectedExecutionException e) {
      LOG.debug("The platform is closing; callback of record {} not sent", call.id());
    }
  }

  private void deliver(URI address, long id, byte[] json) {
    Duration pause = FIRST_PAUSE;
    try {
      for (int i = 0; i < TRIES; i++) {
        if (taken(address, json)) {
          return;
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(3);
      }
      LOG.warn("Callback of record {} was not taken after {} tries", id, TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean taken(URI address, byte[] json) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    atOnce.acquire();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().strip().equals("1");
    } catch (IOException e) {
      LOG.debug("Callback not delivered: {}", e.getMessage());
      return false;
    } finally {
      atOnce.release();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    pushes.shutdownNow();
  }
}
