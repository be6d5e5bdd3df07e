package dev.callboard.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Puts requests on the wire, each exactly once or not at all: OkHttp's own repeats, redirects and
 * log-ins are switched off, all of them, since each alone leaves cases in which a POST arrives
 * twice. Whoever wants a repeat asks again.
 */
final class Transport implements AutoCloseable {

  /** A page of 1000 records is half a megabyte; a hundred times that is an attack. */
  private static final long LONGEST_ANSWER = 64L << 20;

  /** More than any part of the program asks at once. */
  private static final int KEPT_OPEN = 64;

  private final OkHttpClient http;
  private final HttpUrl endpoint;
  private final InstantSource now;
  private final boolean fresh;

  private Transport(OkHttpClient http, HttpUrl endpoint, InstantSource now, boolean fresh) {
    this.http = http;
    this.endpoint = endpoint;
    this.now = now;
    this.fresh = fresh;
  }

  /** A transport that keeps connections open between requests. */
  static Transport pooled(URI endpoint, Timeouts timeouts, Surroundings surroundings) {
    OkHttpClient http = builder(timeouts).dns(surroundings.dns()).build();
    HttpUrl url = HttpUrl.get(endpoint.toString());
    return new Transport(http, url, surroundings.now(), false);
  }

  /** The same with a new connection for every request, so that none is sent into a dead one. */
  Transport fresh() {
    OkHttpClient unpooled =
        http.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).build();
    return new Transport(unpooled, endpoint, now, true);
  }

  private static OkHttpClient.Builder builder(Timeouts timeouts) {
    return new OkHttpClient.Builder()
        .protocols(List.of(Protocol.HTTP_1_1))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .proxyAuthenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        // Five by default: of sixteen links asked for at once eleven would need a connection anew.
        .connectionPool(new ConnectionPool(KEPT_OPEN, 1, TimeUnit.MINUTES))
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.read())
        .writeTimeout(timeouts.read())
        .callTimeout(timeouts.call())
        .eventListenerFactory(
            call -> {
              SendWatch watch = call.request().tag(SendWatch.class);
              return watch == null ? EventListener.NONE : watch;
            });
  }

  /** Sends a form and reads the whole answer. Never throws for anything the network does. */
  Exchange post(ServiceForm form) {
    SendWatch watch = new SendWatch();
    Request.Builder request =
        new Request.Builder()
            .url(endpoint)
            .tag(SendWatch.class, watch)
            .header("User-Agent", "callboard")
            .post(new OneShotForm(form));
    if (fresh) {
      request.header("Connection", "close");
    }
    Instant asked = now.instant();
    try (Response response = http.newCall(request.build()).execute()) {
      byte[] body = bytes(response.body().source());
      return new Exchange.Answered(
          response.code(), body, response.header("Retry-After"), asked, now.instant());
    } catch (Exception e) {
      // Not IOException alone: OkHttp lets an undeclared InterruptedException through, and a defect
      // in it must leave an outcome too.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return new Exchange.Broken(Breakage.of(e, watch.maySend()), watch.maySend());
    }
  }

  private static byte[] bytes(BufferedSource source) throws IOException {
    if (source.request(LONGEST_ANSWER + 1)) {
      throw new Breakage.TooLongException();
    }
    return source.readByteArray();
  }

  /** Lets idle connections go. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
