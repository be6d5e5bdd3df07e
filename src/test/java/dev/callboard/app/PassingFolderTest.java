package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nothing stays among the system's temporary files. */
class PassingFolderTest {

  @Test
  void itGoesWithAllThatIsInIt() throws Exception {
    Path path;
    try (PassingFolder folder = PassingFolder.create("passing")) {
      path = folder.path();
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "d");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftIsTakenAwayAndWhatALivingOneHoldsIsNot() throws Exception {
    Process killed = holder();
    Process living = holder();
    try (PassingFolder own = PassingFolder.create("passing")) {
      Path left = made(killed);
      Path held = made(living);
      killed.destroyForcibly().waitFor();
      Path stranger = Files.createTempDirectory("callboard-passing");

      PassingFolder.sweep();

      assertThat(left).doesNotExist();
      assertThat(held).isDirectoryContaining("glob:**/file");
      assertThat(own.path()).exists();
      assertThat(stranger).as("not made by us, as far as one can tell").exists();
      Files.delete(stranger);
      living.getOutputStream().close();
      assertThat(living.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(held).doesNotExist();
    } finally {
      killed.destroyForcibly();
      living.destroyForcibly();
    }
  }

  private static Path locked(PassingFolder folder) throws Exception {
    try (var files = Files.list(folder.path())) {
      return files.findFirst().orElseThrow();
    }
  }

  /** A process that holds a folder until its input ends. */
  public static void main(String[] arguments) throws Exception {
    try (PassingFolder folder = PassingFolder.create("passing")) {
      Files.writeString(folder.path().resolve("file"), "something");
      System.out.println(folder.path());
      while (System.in.read() >= 0) {
        // Whoever started it says when it ends.
      }
    }
  }

  private static Process holder() throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PassingFolderTest.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path made(Process holder) throws Exception {
    return Path.of(holder.inputReader().readLine());
  }

  @Test
  void closingTwiceOrAfterSomebodyTidiedUpIsNoFault() throws Exception {
    PassingFolder folder = PassingFolder.create("passing");
    Files.delete(locked(folder));
    Files.delete(folder.path());
    folder.close();
    folder.close();
    assertThat(folder.path()).doesNotExist();
  }
}
