package dev.callboard.recordings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A process that archives until it is done or killed. */
final class ArchiveChild {

  private ArchiveChild() {}

  static Process start(Path folder, URI endpoint) throws IOException {
    return Child.of(ArchiveChild.class, folder, endpoint)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] args) throws IOException {
    try (House house = new House(Path.of(args[0]), URI.create(args[1]))) {
      house.run();
    }
  }
}
