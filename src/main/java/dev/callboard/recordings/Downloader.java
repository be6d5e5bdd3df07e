package dev.callboard.recordings;

import dev.callboard.platform.RecordingLink;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Follows download links. Sends no token, cookie or credential; follows at most three redirects,
 * each judged like the link itself. Thread-safe.
 */
final class Downloader implements AutoCloseable {

  private static final int MAX_REDIRECTS = 3;

  /** As in {@link ArchiveSettings#parallel}. */
  private static final int MOST_AT_A_TIME = 64;

  private final LinkGuard guard;
  private final OkHttpClient http;
  private final long maxBytes;

  Downloader(String endpointHost, ArchiveOptions options) {
    guard = new LinkGuard(endpointHost, Dns.SYSTEM);
    maxBytes = options.maxBytes();
    http =
        new OkHttpClient.Builder()
            .dns(guard)
            // Where many requests shared a connection, its time-out would be that of all of them.
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new WideSockets(options.read()))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(options.connect())
            // The socket's own time counts.
            .readTimeout(Duration.ZERO)
            .callTimeout(options.call())
            // By default five are kept, and sixteen downloads would open eleven anew each time.
            .connectionPool(new ConnectionPool(MOST_AT_A_TIME, 1, TimeUnit.MINUTES))
            .build();
  }

  /**
   * Streams what a link names into a partial file.
   *
   * @throws StorageTrouble when the disk does not take it
   */
  Download get(RecordingLink link, Partial into) throws StorageTrouble {
    HttpUrl url = HttpUrl.parse(link.url().strip());
    if (url == null) {
      return new Download.Forbidden("the link is neither http nor https");
    }
    try {
      for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        guard.check(url);
        // Without this header OkHttp asks for gzip, and then hides the length of what is sent.
        Request request =
            new Request.Builder().url(url).header("Accept-Encoding", "identity").build();
        try (Response response = http.newCall(request).execute()) {
          if (!response.isRedirect()) {
            return take(response, into);
          }
          url = target(response);
          if (url == null) {
            return new Download.Forbidden("the link redirects to what is not http");
          }
        }
      }
      return new Download.Broken("more than " + MAX_REDIRECTS + " redirects");
    } catch (StorageTrouble e) {
      throw e;
    } catch (LinkGuard.ForbiddenAddress e) {
      return new Download.Forbidden(e.getMessage());
    } catch (IOException e) {
      return new Download.Broken("download broke off: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static @Nullable HttpUrl target(Response response) {
    String location = response.header("Location");
    return location == null ? null : response.request().url().resolve(location);
  }

  private Download take(Response response, Partial into) throws IOException {
    int status = response.code();
    if (status == 404 || status == 410) {
      return new Download.Gone(status);
    }
    if (status != 200) {
      return new Download.Broken("the link answers HTTP " + status);
    }
    ResponseBody body = response.body();
    long promised = body.contentLength();
    if (promised > maxBytes) {
      return tooLarge();
    }
    try (InputStream in = body.byteStream()) {
      while (into.take(in)) {
        if (into.bytes() > maxBytes) {
          return tooLarge();
        }
      }
    }
    if (promised >= 0 && promised != into.bytes()) {
      return new Download.Broken("short: " + into.bytes() + " of " + promised + " bytes");
    }
    return into.bytes() == 0
        ? new Download.Broken("an empty answer")
        : new Download.Complete(into.sha256());
  }

  private Download tooLarge() {
    return new Download.Forbidden("larger than " + maxBytes + " bytes");
  }
}
