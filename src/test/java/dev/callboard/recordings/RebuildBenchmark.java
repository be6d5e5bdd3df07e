package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/**
 * Restoring the recordings' rows from the folder alone: {@code RebuildBenchmark [FILES] [ROUNDS]},
 * 50 000 over 100 days by default. Each round has a database that was begun anew, and no record log.
 */
final class RebuildBenchmark {

  private static final int DAYS = 100;

  private RebuildBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    Path folder = Files.createTempDirectory("callboard-rebuild");
    try {
      fill(folder.resolve("recordings"), files);
      for (int round = 1; round <= rounds; round++) {
        Path profile = folder.resolve("profile-" + round);
        Files.createDirectories(profile);
        Files.createSymbolicLink(profile.resolve("recordings"), folder.resolve("recordings"));
        try (House house =
            new House(profile, URI.create("http://127.0.0.1:9/"), Cancelled.CONTROL)) {
          long begun = System.nanoTime();
          RestoreReport report = house.archive.restore(JobControl.NONE);
          double seconds = (System.nanoTime() - begun) / 1e9;
          if (report.kept() != files || house.archive.counts().kept() != files) {
            throw new IllegalStateException(report.toString());
          }
          System.out.printf(
              Locale.ROOT,
              "round %d: %d files in %.1f s, %.0f/s%n",
              round,
              files,
              seconds,
              files / seconds);
        }
      }
    } finally {
      delete(folder);
    }
  }

  /** So that the opening does not restore before the clock runs. */
  private enum Cancelled implements JobControl {
    CONTROL;

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }

  private static void fill(Path recordings, int files) throws IOException {
    byte[] sound = new byte[64];
    Files.createDirectories(recordings);
    Files.writeString(recordings.resolve(ArchiveFolder.MARKER), "");
    for (int i = 1; i <= files; i++) {
      LocalDate date = LocalDate.of(2026, 8, 1).plusDays(i % DAYS);
      Path day = recordings.resolve(date.toString().replace('-', '/'));
      Files.createDirectories(day);
      Files.write(day.resolve(i + ".mp3"), sound);
      Sidecar sidecar =
          new Sidecar(
              BillReader.bill(House.bill(i, date + " 10:00:00", "r" + i + ".mp3", 30)),
              "%064x".formatted(i * 0x9E3779B97F4A7C15L),
              sound.length,
              "r" + i + ".mp3",
              House.NOW);
      Files.write(day.resolve(i + ".json"), sidecar.toBytes());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
