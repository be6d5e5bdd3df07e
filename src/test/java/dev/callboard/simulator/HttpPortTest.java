package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator's HTTP as it goes over the wire, spoken byte by byte. */
class HttpPortTest {

  private static final String FORM =
      "service=App.Sip_Auth.Login&appid=" + Simulator.APP_ID + "&accesskey=" + Simulator.ACCESS_KEY;
  private static final String HEAD =
      "POST /api/yunhu HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";

  private Simulator simulator;
  private Socket socket;

  @BeforeEach
  void connect() throws Exception {
    simulator =
        Simulator.start(new SimulatorOptions(0, 0, 1, 1, Instant.parse("2026-11-23T07:00:00Z"), 1));
    socket = new Socket("127.0.0.1", simulator.endpoint().getPort());
    socket.setSoTimeout((int) Caller.DEADLINE.toMillis());
  }

  @AfterEach
  void hangUp() throws Exception {
    socket.close();
    simulator.close();
  }

  @Test
  void severalRequestsShareAConnection() throws Exception {
    for (int i = 0; i < 3; i++) {
      send(HEAD + "Content-Length: " + FORM.length() + "\r\n\r\n" + FORM);
      assertThat(answer()).contains("HTTP/1.1 200 OK").contains("\"token\"");
    }
    assertThat(simulator.traffic().arrived(Service.LOGIN)).isEqualTo(3);
  }

  @Test
  void bodiesOfUnknownLengthComeInChunks() throws Exception {
    String first = FORM.substring(0, 10);
    String second = FORM.substring(10);
    send(
        HEAD
            + "Transfer-Encoding: chunked\r\n\r\na\r\n"
            + first
            + "\r\n"
            + Integer.toHexString(second.length())
            + "\r\n"
            + second
            + "\r\n0\r\n\r\n");
    assertThat(answer()).contains("\"token\"");
  }

  @Test
  void aClientThatWaitsToSendItsBodyIsToldToGoOn() throws Exception {
    send(HEAD + "Expect: 100-continue\r\nContent-Length: " + FORM.length() + "\r\n\r\n");
    assertThat(line()).isEqualTo("HTTP/1.1 100 Continue");
    assertThat(line()).isEmpty();
    send(FORM);
    assertThat(answer()).contains("\"token\"");
  }

  @Test
  void aRequestThatNeverCameWholeWasNotTaken() throws Exception {
    send(HEAD + "Content-Length: 500\r\n\r\n" + FORM);
    socket.shutdownOutput();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    assertThat(simulator.traffic().arrived(Service.LOGIN)).isZero();
  }

  @Test
  void whatIsNotHttpIsHungUpOn() throws Exception {
    send("hello\r\n\r\n");
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void closingTheSimulatorCutsConnections() throws Exception {
    send(HEAD + "Content-Length: " + FORM.length() + "\r\n\r\n" + FORM);
    answer();
    simulator.close();
    assertThat(readsNothing()).isTrue();
  }

  private boolean readsNothing() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private String answer() throws IOException {
    StringBuilder answer = new StringBuilder();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      answer.append(line).append('\n');
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    byte[] body = socket.getInputStream().readNBytes(length);
    return answer.append(new String(body, StandardCharsets.UTF_8)).toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
