package dev.callboard.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The requests and answers of one connection. */
final class HttpConversation {

  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          206, "Partial Content",
          302, "Found",
          403, "Forbidden",
          404, "Not Found",
          408, "Request Timeout",
          416, "Range Not Satisfiable",
          500, "Internal Server Error",
          503, "Service Unavailable");

  private final Socket socket;
  private final Function<Request, Answer> answers;

  HttpConversation(Socket socket, Function<Request, Answer> answers) {
    this.socket = socket;
    this.answers = answers;
  }

  void run() throws IOException {
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
    RequestReader requests =
        new RequestReader(new BufferedInputStream(socket.getInputStream(), 16 * 1024), out);
    boolean goesOn = true;
    while (goesOn) {
      Optional<Request> request = requests.next();
      if (request.isEmpty()) {
        return;
      }
      goesOn =
          switch (answers.apply(request.get())) {
            case Answer.Reset _ -> reset();
            case Answer.Reply reply -> write(reply, request.get().keepsAlive(), out);
          };
    }
  }

  private boolean write(Answer.Reply reply, boolean keepsAlive, OutputStream out)
      throws IOException {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ');
    head.append(REASONS.getOrDefault(reply.status(), "Other")).append("\r\n");
    reply
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(reply.body().length()).append("\r\n");
    head.append(keepsAlive ? "Connection: keep-alive" : "Connection: close").append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (reply.withBody()) {
      reply.body().write(0, reply.sent(), out);
    }
    out.flush();
    boolean whole = !reply.withBody() || reply.sent() == reply.body().length();
    return whole && keepsAlive;
  }

  private boolean reset() throws IOException {
    // Lingering for no time turns the close into a reset.
    socket.setSoLinger(true, 0);
    socket.close();
    return false;
  }
}
