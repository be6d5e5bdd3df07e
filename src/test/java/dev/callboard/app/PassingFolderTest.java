package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing stays among the system's temporary files. */
class PassingFolderTest {

  @Test
  void itGoesWithAllThatIsInIt() throws Exception {
    Path path;
    try (PassingFolder folder = PassingFolder.create("callboard-passing")) {
      path = folder.path();
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "d");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void closingTwiceOrAfterSomebodyTidiedUpIsNoFault() throws Exception {
    PassingFolder folder = PassingFolder.create("callboard-passing");
    Files.delete(folder.path());
    folder.close();
    folder.close();
    assertThat(folder.path()).doesNotExist();
  }
}
