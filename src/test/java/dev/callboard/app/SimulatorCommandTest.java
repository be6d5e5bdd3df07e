package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorCommandTest {

  @TempDir Path data;

  @Test
  void itRunsUntilItIsEndedAndAnswersMeanwhile() throws Exception {
    Process process =
        Shell.in(data)
            .start(
                List.of(), "simulator", "--port", "0", "--bills", "100", "--days", "3", "--json");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      process.getOutputStream().close();
      JsonObject started = JsonParser.parseString(out.readLine()).getAsJsonObject();
      Shell shell = Shell.in(data).key(started.get("accesskey").getAsString());
      shell
          .run(
              "profile",
              "add",
              "t",
              "--url",
              started.get("endpoint").getAsString(),
              "--appid",
              started.get("appid").getAsString())
          .exits(0);
      shell.run("check").exits(0);
      assertThat(process.isAlive()).isTrue();
      process.toHandle().destroy();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(out.readLine()).as("one object, nothing more").isNull();
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aTakenPortAndImpossibleNumbersAreSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "" + taken.getLocalPort();
      assertThat(Shell.in(data).run("simulator", "--port", port).exits(1).err()).contains(port);
    }
    Shell.in(data).run("simulator", "--port", "70000").exits(2);
    Shell.in(data).run("simulator", "--port", "x").exits(2);
    Shell.in(data).run("simulator", "--days", "0").exits(2);
  }
}
