package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Keeping recordings (link, download, decode, hash, fsync, sidecar, row) beside a 16-thread Python
 * download that fsyncs each file, and beside {@code curl --parallel --parallel-max 16} followed by
 * {@code sha256sum} and {@code sync}: {@code KeepBenchmark [FILES A ROUND] [ROUNDS] [alone] [mp3]
 * [leave] [program=LAUNCHER]}. One server in a process of its own, with TCP_NODELAY; the three take turns, each
 * after a {@code sync}, and after a first turn of 12 000 files that counts for nobody. With a launcher,
 * its command {@code archive} is measured instead, from its start to its end, each time anew.
 * Nothing is deleted before the end: a disk that discards deleted blocks does so inside the next
 * fsync, which would be charged to whoever comes next. For six minutes more ext4 looks at each deleted
 * file's place before it makes a new one, so {@code leave} deletes nothing at all. Needs {@code python3} and {@code curl}.
 */
final class KeepBenchmark {

  private static final int AT_A_TIME = 16;

  /** After so many files the Java machine has compiled what it will: a console runs for days. */
  private static final int WARM_UP = 12_000;

  private static final String PYTHON =
      """
      import sys, os, http.client, threading, queue
      host, port, n, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
      todo = queue.SimpleQueue()
      for i in range(n): todo.put(i)
      def work():
          c = http.client.HTTPConnection(host, port)
          while True:
              try: i = todo.get_nowait()
              except queue.Empty: return
              c.request("GET", "/f/%d" % i)
              data = c.getresponse().read()
              fd = os.open(os.path.join(folder, "%d.wav" % i), os.O_CREAT | os.O_WRONLY | os.O_EXCL)
              os.write(fd, data); os.fsync(fd); os.close(fd)
      threads = [threading.Thread(target=work) for _ in range(16)]
      [t.start() for t in threads]; [t.join() for t in threads]
      """;

  private KeepBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    int files = words.size() > 0 ? Integer.parseInt(words.get(0)) : 10_000;
    int rounds = words.size() > 1 ? Integer.parseInt(words.get(1)) : 2;
    boolean alone = words.contains("alone");
    Path program =
        words.stream()
            .filter(word -> word.startsWith("program="))
            .map(word -> Path.of(word.substring(8)))
            .findFirst()
            .orElse(null);
    Path root = Files.createTempDirectory("callboard-keep");
    Process server = KeepServer.start(words.contains("mp3") ? "mp3" : "wav", files);
    try {
      int port = Integer.parseInt(server.inputReader(StandardCharsets.UTF_8).readLine().strip());
      double[] sums = new double[3];
      // A program starts anew each time, and its start is part of what it does.
      for (int round = program == null ? -1 : 0; round < rounds; round++) {
        int count = round < 0 ? WARM_UP : files;
        double[] rates = {
          program == null
              ? ours(root, port, count, server)
              : started(root, port, count, program.toAbsolutePath()),
          alone || round < 0 ? Double.NaN : python(root, port, count),
          alone || round < 0 ? Double.NaN : curl(root, port, count)
        };
        System.out.printf(
            Locale.ROOT,
            "%s callboard %6.0f/s   python %6.0f/s   curl+sha256sum+sync %6.0f/s%n",
            round < 0 ? "warm-up" : "round " + (round + 1),
            rates[0],
            rates[1],
            rates[2]);
        for (int i = 0; i < 3 && round >= 0; i++) {
          sums[i] += 1 / rates[i];
        }
      }
      System.out.printf(
          Locale.ROOT,
          "over %d files each: callboard %.0f/s = %.2f x python (%.0f/s), %.2f x curl (%.0f/s)%n",
          files * rounds,
          rounds / sums[0],
          sums[1] / sums[0],
          rounds / sums[1],
          sums[2] / sums[0],
          rounds / sums[2]);
    } finally {
      server.destroy();
      if (!words.contains("leave")) {
        delete(root);
      }
    }
  }

  private static Path folder(Path root, String name) throws Exception {
    run(List.of("sync"));
    return Files.createTempDirectory(root, name);
  }

  private static double ours(Path root, int port, int files, Process server) throws Exception {
    Path folder = folder(root, "callboard");
    try (House house = new House(folder, URI.create("http://127.0.0.1:" + port + "/api/yunhu"))) {
      house
          .archive
          .settings()
          .put(ArchiveSettings.DEFAULT.withParallel(AT_A_TIME).verifying(false));
      for (int from = 0; from < files; from += 1000) {
        house.sync(
            IntStream.range(from, Math.min(files, from + 1000))
                .mapToObj(
                    i ->
                        House.bill(
                            i + 1,
                            "2026-11-%02d 10:00:00".formatted(1 + i % 20),
                            String.valueOf(i + 1),
                            1))
                .toArray(String[]::new));
      }
      run(List.of("sync"));
      Duration own = cpu(ProcessHandle.current());
      Duration servers = cpu(server.toHandle());
      long begun = System.nanoTime();
      ArchiveReport report = house.archive.archive(0, JobControl.NONE);
      double rate = files / seconds(begun);
      if (report.kept() != files) {
        throw new IllegalStateException(report.toString());
      }
      System.out.printf(
          Locale.ROOT,
          "  processor time a file: callboard %.0f us, server %.0f us%n",
          cpu(ProcessHandle.current()).minus(own).toNanos() / 1e3 / files,
          cpu(server.toHandle()).minus(servers).toNanos() / 1e3 / files);
      return rate;
    }
  }

  /** The program as it is installed: added profile, synced calls, then {@code archive}, timed. */
  private static double started(Path root, int port, int files, Path program) throws Exception {
    Path folder = folder(root, "program");
    run(
        program(
            program,
            folder,
            "profile",
            "add",
            "bench",
            "--url",
            "http://127.0.0.1:" + port + "/api/yunhu",
            "--appid",
            "demo",
            "--offset",
            "+08:00"));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    run(
        program(
            program,
            folder,
            "sync",
            "--from",
            today.minusDays(25).toString(),
            "--to",
            today.toString()));
    Path profile = folder.resolve("bench");
    ArchiveSettingsFile.open(profile)
        .put(ArchiveSettings.DEFAULT.withParallel(AT_A_TIME).verifying(false));
    run(List.of("sync"));
    long begun = System.nanoTime();
    run(program(program, folder, "archive"));
    double rate = files / seconds(begun);
    try (var kept = Files.walk(profile.resolve("recordings"))) {
      long sealed = kept.filter(file -> file.toString().endsWith(".json")).count();
      if (sealed != files) {
        throw new IllegalStateException(sealed + " of " + files + " are kept");
      }
    }
    return rate;
  }

  private static List<String> program(Path program, Path folder, String... words) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--data", "" + folder));
    command.addAll(List.of(words));
    return command;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double python(Path root, int port, int files) throws Exception {
    Path folder = folder(root, "python");
    Path script = Files.writeString(folder.resolve("get.py"), PYTHON);
    long begun = System.nanoTime();
    run(
        List.of(
            "python3", script.toString(), "127.0.0.1", "" + port, "" + files, folder.toString()));
    return files / seconds(begun);
  }

  private static double curl(Path root, int port, int files) throws Exception {
    Path folder = folder(root, "curl");
    StringBuilder config = new StringBuilder();
    for (int i = 0; i < files; i++) {
      config
          .append("url=\"http://127.0.0.1:" + port + "/f/" + i + "\"\n")
          .append("output=\"" + folder + "/" + i + ".wav\"\n");
    }
    Path list = Files.writeString(folder.resolve("list"), config);
    long begun = System.nanoTime();
    run(
        List.of(
            "sh",
            "-c",
            "curl -s --no-progress-meter --parallel --parallel-max 16 --config "
                + list
                + " && find "
                + folder
                + " -name '*.wav' -print0 | xargs -0 sha256sum > "
                + folder
                + "/sums && sync"));
    return files / seconds(begun);
  }

  private static void run(List<String> command) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("CALLBOARD_ACCESSKEY", "k");
    int exit = process.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command.getFirst() + " ended with " + exit);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
