package dev.callboard.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The downloads behind links, whole or in part (HTTP ranges). */
final class DownloadDesk {

  private final SimClock clock;
  private final Recordings recordings;
  private final Links links;

  DownloadDesk(SimClock clock, Recordings recordings, Links links) {
    this.clock = clock;
    this.recordings = recordings;
    this.links = links;
  }

  /**
   * Answers a download.
   *
   * @param expired treat the link as expired whatever it says
   */
  Answer.Reply download(Request request, boolean expired) {
    Optional<Links.Link> link = links.read(request.path());
    if (link.isEmpty()) {
      return Answer.html(404, "404 Not Found");
    }
    if (expired || clock.seconds() > link.get().expires()) {
      return Answer.html(403, "403 Forbidden");
    }
    return recordings
        .find(link.get().callId())
        .map(call -> reply(request, call))
        .orElseGet(() -> Answer.html(404, "404 Not Found"));
  }

  private Answer.Reply reply(Request request, SimulatedCall call) {
    Body body = recordings.bytes(call);
    Map<String, String> headers = new HashMap<>();
    String tag = "\"" + Long.toHexString(call.id()) + "-" + body.length() + "\"";
    headers.put("Content-Type", RecordingName.format(call.recordFileName()).contentType());
    headers.put("Accept-Ranges", "bytes");
    headers.put("ETag", tag);
    boolean changed =
        !request.header("if-range").isEmpty() && !request.header("if-range").equals(tag);
    String wanted = changed ? "" : request.header("range");
    Answer.Reply reply =
        ByteRange.of(wanted, body.length())
            .map(range -> range.reply(body, headers))
            .orElseGet(() -> new Answer.Reply(200, headers, body, body.length(), true));
    return request.method().equals("HEAD") ? reply.headersOnly() : reply;
  }
}
