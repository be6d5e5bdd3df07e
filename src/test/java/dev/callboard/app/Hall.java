package dev.callboard.app;

import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A platform with one profile {@code t} on it, in a country of made-up numbers. */
final class Hall implements AutoCloseable {

  private final Path data;
  private final Simulator platform;
  private final Shell shell;

  private Hall(Path data, Simulator platform) {
    this.data = data;
    this.platform = platform;
    this.shell = Shell.in(data).key(Simulator.ACCESS_KEY);
  }

  static Hall open(Path data, long bills, int days) throws IOException {
    Simulator platform =
        Simulator.start(new SimulatorOptions(0, bills, days, 11, Instant.now(), 600));
    Hall hall = new Hall(data, platform);
    hall.shell
        .run(
            "profile",
            "add",
            "t",
            "--url",
            platform.endpoint().toString(),
            "--appid",
            Simulator.APP_ID,
            "--country",
            "id",
            "--read-timeout",
            "5",
            "--call-timeout",
            "10")
        .exits(0);
    return hall;
  }

  Simulator platform() {
    return platform;
  }

  Shell shell() {
    return shell;
  }

  /** The profile's folder. */
  Path folder() {
    return data.resolve("t");
  }

  /** Writes a list of made-up Indonesian mobile numbers. */
  Path numbers(int count) throws IOException {
    Path file = data.resolve("leads-" + count + ".txt");
    List<String> lines =
        IntStream.range(0, count).mapToObj(i -> "0812" + (10_000_000 + i)).toList();
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    platform.close();
  }
}
