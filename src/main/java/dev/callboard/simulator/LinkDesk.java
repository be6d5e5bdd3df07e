package dev.callboard.simulator;

import java.util.Optional;
import java.util.function.IntSupplier;

/** GetRecodeFile: turns a recording's name into a link. */
final class LinkDesk {

  private final AuthDesk auth;
  private final SimClock clock;
  private final Recordings recordings;
  private final Links links;
  private final IntSupplier port;

  LinkDesk(AuthDesk auth, SimClock clock, Recordings recordings, Links links, IntSupplier port) {
    this.auth = auth;
    this.clock = clock;
    this.recordings = recordings;
    this.links = links;
    this.port = port;
  }

  Answer.Reply link(Form form) throws ServiceError {
    auth.requireToken(form);
    ServiceError.unless(!form.text("filename").isEmpty());
    long now = clock.seconds();
    Optional<SimulatedCall> call = recordings.find(form.text("filename"));
    if (call.isEmpty()) {
      return Answer.json(Envelope.failure(now, "文件不存在", "1029", "File does not exist"));
    }
    Links.Link link = links.issue(call.get(), now);
    String url = "http://127.0.0.1:" + port.getAsInt() + links.path(link, call.get());
    return Answer.json(
        Envelope.success(
            now,
            "get success",
            json ->
                json.raw("{\"downurl\":")
                    .text(url)
                    .raw(",\"expiredtime\":")
                    .text("Expiration time:" + SimClock.text(link.expires()))
                    .raw("}")));
  }
}
