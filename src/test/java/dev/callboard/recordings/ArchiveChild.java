package dev.callboard.recordings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A process that archives until it is done or killed. */
final class ArchiveChild {

  private ArchiveChild() {}

  static Process start(Path folder, URI endpoint) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveChild.class.getName(),
                folder.toString(),
                endpoint.toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws IOException {
    try (House house = new House(Path.of(args[0]), URI.create(args[1]))) {
      house.run();
    }
  }
}
