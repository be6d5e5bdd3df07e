package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A process that syncs, again and again, until it is killed; a byte on its output a page stored. */
final class SyncChild {

  private SyncChild() {}

  static Process start(Path profile, URI endpoint, int days) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            SyncChild.class.getName(),
            profile.toString(),
            endpoint.toString(),
            Integer.toString(days))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws IOException {
    int days = Integer.parseInt(args[2]);
    try (CallsFixture calls = CallsFixture.open(Path.of(args[0]), URI.create(args[1]))) {
      while (true) {
        calls.sync().sync(instant(DAY), instant(DAY.plusDays(days)), new Told());
      }
    }
  }

  private static final class Told implements JobControl {
    @Override
    public void progress(long done, long total) {
      System.out.write('p');
      System.out.flush();
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
