package dev.callboard.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole program against a Python script, alternating, from one prepared platform on loopback:
 * first sync, reading all of it again, rebuild of database and index, bytes on disk. Each run is a
 * process of its own, timed from its start to its end. A program, not a test:
 * {@code SyncBenchmark RECORDS DAYS ROUNDS [INDEXED_DAYS]}; with {@code -Dcallboard.launcher=FILE} the
 * installed program as well, as its users start it: with its own Java, options and cache of classes.
 */
final class SyncBenchmark {

  private final Path folder;
  private final int days;
  private final long records;

  /** The launcher of an installed program; empty for none. */
  private final String launcher = System.getProperty("callboard.launcher", "");

  /** Seconds of the quickest first sync. */
  private double best = Double.MAX_VALUE;

  /** The same of the installed program. */
  private double installedBest = Double.MAX_VALUE;

  private SyncBenchmark(Path folder, long records, int days) {
    this.folder = folder;
    this.records = records;
    this.days = days;
  }

  public static void main(String[] args) throws Exception {
    long records = Long.parseLong(args[0]);
    int days = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    int indexedDays = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    Path folder = Files.createTempDirectory("sync-benchmark");
    Process platform =
        java(folder, "-Xmx3g", PreparedPlatform.class.getName(), args[0], args[1])
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(platform.getInputStream(), StandardCharsets.US_ASCII))) {
      String endpoint = "http://127.0.0.1:" + out.readLine() + "/api/yunhu";
      var benchmark = new SyncBenchmark(folder, records, days);
      for (int round = 1; round <= rounds; round++) {
        benchmark.round(round, endpoint);
      }
      if (indexedDays > 0) {
        double indexed = benchmark.python(endpoint, indexedDays, true) / indexedDays;
        ratio("first sync against python's eight indexes", indexed * days / benchmark.best, 10);
        if (!benchmark.launcher.isEmpty()) {
          ratio("installed, against the same", indexed * days / benchmark.installedBest, 10);
        }
      }
    } finally {
      platform.destroy();
      delete(folder);
    }
  }

  private void round(int round, String endpoint) throws Exception {
    Path data = folder.resolve("data-" + round);
    product(data, "profile", "add", "bench", "--url", endpoint, "--appid", "demo");
    double first = product(data, "sync", "-p", "bench", "--from", first());
    best = Math.min(best, first);
    report("product, first sync", first, records);
    double peer = python(endpoint, days, false);
    if (!launcher.isEmpty()) {
      ratio("installed, first sync against python", peer / installed(endpoint, round), 1.5);
    }
    double again = product(data, "sync", "-p", "bench", "--from", first(), "--again");
    report("product, all read again", again, records);
    report(
        "product, proven span", product(data, "sync", "-p", "bench", "--from", first()), records);
    // Rows of recordings are written when they are first asked for.
    report("product, recordings of a day", product(data, recordings()), records);
    sizes(data.resolve("bench"));
    report("product, rebuild", product(data, "rebuild", "-p", "bench"), records);
    ratio("first sync against python", peer / first, 1.5);
    ratio("read again against python", peer / again, 3);
    delete(data);
  }

  private double installed(String endpoint, int round) throws Exception {
    Path data = folder.resolve("installed-" + round);
    timed(started(data, "profile", "add", "bench", "--url", endpoint, "--appid", "demo"));
    double first = timed(started(data, "sync", "-p", "bench", "--from", first()));
    installedBest = Math.min(installedBest, first);
    report("installed, first sync", first, records);
    delete(data);
    return first;
  }

  private ProcessBuilder started(Path data, String... command) {
    var arguments = new ArrayList<>(List.of(launcher, "--data", data.toString()));
    arguments.addAll(Arrays.asList(command));
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile());
    builder.environment().put("CALLBOARD_ACCESSKEY", "made-up");
    return builder;
  }

  private String[] recordings() {
    return new String[] {
      "export",
      "recordings",
      "-p",
      "bench",
      "--from",
      SimulatedBills.NOW.minusSeconds(86_400).toString().substring(0, 10),
      "--out",
      folder.resolve("recordings.csv").toString()
    };
  }

  private static void ratio(String what, double is, double wanted) {
    System.out.printf(
        "%s: %s %.2f times, asked for %.1f%n", is >= wanted ? "held" : "MISSED", what, is, wanted);
  }

  private String first() {
    return SimulatedBills.NOW.minusSeconds(days * 86_400L + 86_400).toString().substring(0, 10);
  }

  private double product(Path data, String... command) throws Exception {
    // As the installed program runs, but for its cache of loaded classes.
    var arguments = new ArrayList<>(List.of("-Xms32m", "-Xmx512m", "-XX:+UseSerialGC"));
    arguments.add("dev.callboard.app.Main");
    arguments.addAll(List.of("--data", data.toString()));
    arguments.addAll(Arrays.asList(command));
    ProcessBuilder builder = java(folder, arguments.toArray(String[]::new));
    builder.environment().put("CALLBOARD_ACCESSKEY", "made-up");
    return timed(builder);
  }

  private double python(String endpoint, int span, boolean indexed) throws Exception {
    Path script = folder.resolve("peer.py");
    Files.writeString(script, PythonPeer.SCRIPT);
    Path database = folder.resolve("peer.db");
    Files.deleteIfExists(database);
    double seconds =
        timed(
            new ProcessBuilder(
                "python3",
                script.toString(),
                endpoint,
                database.toString(),
                Integer.toString(span + 2),
                SimulatedBills.NOW.plusSeconds(86_400).toString().substring(0, 10),
                indexed ? "8" : "0"));
    long rows = Long.parseLong(Files.readString(folder.resolve("peer.db.rows")).strip());
    report("python, " + (indexed ? "eight indexes" : "no index"), seconds, rows);
    return seconds;
  }

  private static double timed(ProcessBuilder builder) throws Exception {
    Path log = Files.createTempFile("sync-benchmark", ".log");
    long began = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (code != 0) {
      System.out.println("ended with " + code + ": " + Files.readString(log));
    }
    Files.delete(log);
    return seconds;
  }

  private static void report(String what, double seconds, long rows) {
    System.out.printf(
        "%-28s %8.2f s  %9.0f records/s of %d%n", what, seconds, rows / seconds, rows);
  }

  private void sizes(Path profile) throws IOException {
    long all = 0;
    for (Map.Entry<String, Path> part :
        Map.of(
                "record log", profile.resolve("records"),
                "H2", profile.resolve("callboard.mv.db"),
                "index", profile.resolve("index"))
            .entrySet()) {
      long bytes = size(part.getValue());
      all += bytes;
      System.out.printf("  %-12s %6.1f bytes a record%n", part.getKey(), (double) bytes / records);
    }
    System.out.printf("  %-12s %6.1f bytes a record%n", "together", (double) all / records);
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static ProcessBuilder java(Path folder, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
