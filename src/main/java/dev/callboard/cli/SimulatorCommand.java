package dev.callboard.cli;

import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator}: the embedded platform alone, until the process is ended. */
@Command
final class SimulatorCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;
  private static final long MOST_BILLS = 10_000_000;
  private static final int MOST_DAYS = 3650;

  private final Root root;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.option.port")
  private int port;

  @Option(
      names = "--bills",
      paramLabel = "N",
      defaultValue = "20000",
      descriptionKey = "cli.option.bills")
  private long bills;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "100",
      descriptionKey = "cli.option.days")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      descriptionKey = "cli.option.seed")
  private long seed;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      descriptionKey = "cli.option.speed")
  private double speed;

  SimulatorCommand(Root root) {
    this.root = root;
  }

  /** What an integrator needs to know (public interface). */
  private record Started(String endpoint, String appid, String accesskey) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Report report = root.report();
    if (port < 0
        || port > LAST_PORT
        || bills < 0
        || bills > MOST_BILLS
        || days < 1
        || days > MOST_DAYS
        || speed <= 0) {
      throw new Stop(ExitCode.USAGE, report.texts().get("cli.simulator.range"));
    }
    root.program().quiet();
    try (Simulator simulator = start(report)) {
      String endpoint = simulator.endpoint().toString();
      report.object(new Started(endpoint, Simulator.APP_ID, Simulator.ACCESS_KEY));
      report.line("cli.simulator.started", endpoint, Simulator.APP_ID, Simulator.ACCESS_KEY);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulator::close));
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private Simulator start(Report report) {
    try {
      return Simulator.start(new SimulatorOptions(port, bills, days, seed, Instant.now(), speed));
    } catch (IOException e) {
      throw new Stop(
          ExitCode.FAILED, report.texts().get("cli.simulator.port", "" + port, e.getMessage()));
    }
  }
}
