package dev.callboard.app;

import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A quick platform in a process of its own, so that its memory is not the console's. The real one runs
 * elsewhere: where the system can, this one takes only what the console leaves of the processors.
 */
final class PlatformChild {

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final double QUICK = 200_000;
  private static final int LINES = 50_000;

  private PlatformChild() {}

  public static void main(String[] arguments) throws Exception {
    try (Simulator simulator =
        Simulator.start(new SimulatorOptions(0, 0, 1, 7, Instant.now(), QUICK, LINES))) {
      System.out.println(simulator.endpoint());
      // Ends with the process that started it, which holds the other end.
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  /** A running platform. */
  record Running(Process process, URI endpoint) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      process.onExit().join();
    }
  }

  static Running start() throws Exception {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            PlatformChild.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new Running(process, URI.create(out.readLine().strip()));
  }
}
