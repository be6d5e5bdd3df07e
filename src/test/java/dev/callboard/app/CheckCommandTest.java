package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir Path data;

  private Simulator platform;
  private Shell shell;

  @BeforeEach
  void start() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 2000, 10, 3, Instant.now(), 60));
    shell = Shell.in(data).key(Simulator.ACCESS_KEY);
    shell
        .run("profile", "add", "t", "--url", platform.endpoint().toString(), "--appid", "demo")
        .exits(0);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void aGoodProfileIsSaidToBeGood() {
    JsonObject found = shell.run("check", "--json").exits(0).object();
    assertThat(found.get("ok").getAsBoolean()).isTrue();
    assertThat(found.get("plainHttp").getAsBoolean()).isTrue();
    assertThat(found.get("measuredOffset").getAsString()).isEqualTo("+08:00");
    assertThat(found.get("skewSeconds").getAsDouble()).isBetween(-30.0, 30.0);
    assertThat(found.get("recordsLastDay").getAsLong()).isPositive();
    assertThat(shell.run("check").exits(0).err()).contains("plain http");
    assertThat(data.resolve("t")).as("check opens no data").doesNotExist();
  }

  @Test
  void anOffsetThatIsWrongIsSaid() {
    shell
        .run(
            "profile",
            "add",
            "t",
            "--url",
            platform.endpoint().toString(),
            "--appid",
            "demo",
            "--offset",
            "+07:00")
        .exits(0);
    assertThat(shell.run("check").exits(0).err()).contains("+08:00", "+07:00");
  }

  @Test
  void aClockThatIsWrongIsSaid() {
    platform.advance(Duration.ofMinutes(10));
    Shell.Result result = shell.run("check", "--json").exits(0);
    assertThat(result.object().get("skewSeconds").getAsDouble()).isBetween(570.0, 630.0);
    assertThat(result.err()).contains("Check the clock");
  }

  @Test
  void aWrongKeyIsRefusedWithAnExplanation() {
    Shell.Result result = shell.key("wrong").run("check", "--json").exits(1);
    assertThat(result.object().get("ok").getAsBoolean()).isFalse();
    assertThat(result.object().get("code").getAsInt()).isPositive();
    assertThat(result.err()).contains("refused");
    assertThat(result.out() + result.err()).doesNotContain("wrong\"", "accesskey");
  }

  @Test
  void eachRefusalSaysWhatToDo() {
    for (int code : new int[] {601, 602, 603, 604}) {
      platform.faults().arm(Service.LOGIN, new Fault.Refusal(code, false));
      Shell.Result result = shell.run("check", "--json").exits(1);
      assertThat(result.object().get("code").getAsInt()).isEqualTo(code);
      assertThat(result.err()).contains("code " + code).containsIgnoringCase("ask the platform");
    }
  }

  @Test
  void aPageOfHtmlIsNotThePlatform() {
    platform.faults().arm(Service.LOGIN, Fault.html(), 9);
    Shell.Result result = shell.run("check", "--json").exits(1);
    assertThat(result.object().get("failure").getAsString()).isEqualTo("garbled");
    assertThat(result.err()).contains("not the platform");
  }

  @Test
  void aDeadHostIsSaid() throws Exception {
    shell
        .run("profile", "add", "dead", "--url", "http://127.0.0.1:" + freePort(), "--appid", "x")
        .exits(0);
    Shell.Result result = shell.run("check", "-p", "dead", "--json").exits(1);
    assertThat(result.object().get("failure").getAsString()).isEqualTo("connection_refused");
    assertThat(result.err()).contains("Nothing answers");
  }

  private static int freePort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }
}
