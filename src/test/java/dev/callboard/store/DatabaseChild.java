package dev.callboard.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a database open until it is killed. */
final class DatabaseChild {

  private DatabaseChild() {}

  static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseChild.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws IOException {
    Database.open(Path.of(args[0]));
    System.out.write('o');
    System.out.flush();
    System.in.read();
  }
}
