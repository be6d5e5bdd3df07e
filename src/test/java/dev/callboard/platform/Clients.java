package dev.callboard.platform;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import okhttp3.Dns;

/** Clients that do not wait between tries, and requests for them. */
final class Clients {

  static final String KEY = "canary-accesskey-5d1f";
  static final String TOKEN = "canarytoken773a70dd02f0";
  static final String NUMBER = "81300000001";
  static final LocalDateTime DAY = LocalDateTime.of(2019, 9, 27, 0, 0);

  private Clients() {}

  static PlatformClient client(URI endpoint) {
    return client(endpoint, patient(), (_, _) -> {}, Dns.SYSTEM);
  }

  static PlatformClient client(URI endpoint, Timeouts timeouts, Backoff backoff, Dns dns) {
    return new PlatformClient(
        endpoint,
        new FormRequests("ABCDEFG", new Secret(KEY)),
        timeouts,
        new PlatformClock(ZoneOffset.ofHours(8)),
        new Surroundings(backoff, InstantSource.system(), dns));
  }

  static Timeouts patient() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  /** For a server that says nothing only: whatever else it does may take a busy machine longer. */
  static Timeouts hasty() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(1500), Duration.ofSeconds(30));
  }

  static PlayVoice batch(int numbers) {
    List<String> destinations =
        IntStream.range(0, numbers).mapToObj(i -> "8130000" + (1000 + i)).toList();
    return batch(destinations);
  }

  static PlayVoice batch(List<String> destinations) {
    return new PlayVoice(
        "id", destinations, 1, "hello.mp3", true, "ref-7", "2100000001", "cb-1", 30, 60, true);
  }

  /** Answers Login, and everything else by its service's answer. */
  static WireServer.Behaviour answering(Map<String, String> answers) {
    return (request, socket) -> {
      String body =
          request.service().equals("App.Sip_Auth.Login")
              ? answers.getOrDefault(request.service(), Answers.loggedIn(TOKEN))
              : answers.get(request.service());
      return WireServer.answers(200, body).answer(request, socket);
    };
  }

  /** Collects the pauses asked for, and does not pause. */
  static final class Pauses implements Backoff {
    final ConcurrentLinkedQueue<Duration> wished = new ConcurrentLinkedQueue<>();

    @Override
    public void pause(int failedTries, Duration wish) {
      wished.add(wish == null ? Duration.ZERO : wish);
    }
  }
}
