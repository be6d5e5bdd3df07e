package dev.callboard.callback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that receives callbacks until it is killed; its first line is the address. */
final class ReceiverChild {

  private static final Limits LIMITS = new Limits(4096, 100_000, Duration.ofSeconds(30));

  private ReceiverChild() {}

  static Process start(Path profile) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            ReceiverChild.class.getName(),
            profile.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws IOException {
    try (Mailbox box = Mailbox.open(Path.of(args[0]), LIMITS)) {
      System.out.write((box.address() + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      // Ends with the parent, should that die first.
      while (System.in.read() >= 0) {}
    }
  }
}
