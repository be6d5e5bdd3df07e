package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What draws the window. */
class DisplayTest {

  private static final String DRAWING = "prism.order";

  @TempDir Path devices;

  private @Nullable String before;

  @BeforeEach
  void forget() {
    before = System.clearProperty(DRAWING);
  }

  @AfterEach
  void remember() {
    if (before == null) {
      System.clearProperty(DRAWING);
    } else {
      System.setProperty(DRAWING, before);
    }
  }

  @Test
  void aMachineWithoutACardDrawsByItself() {
    Display.withoutCard("Linux", devices);

    assertThat(System.getProperty(DRAWING)).isEqualTo("sw");
  }

  @Test
  void aCardIsUsed() throws IOException {
    Files.createFile(Files.createDirectory(devices.resolve("dri")).resolve("renderD128"));

    Display.withoutCard("Linux", devices);

    assertThat(System.getProperty(DRAWING)).isNull();
  }

  @Test
  void aWayOfDrawingThatWasAskedForStays() {
    System.setProperty(DRAWING, "es2");

    Display.withoutCard("Linux", devices);

    assertThat(System.getProperty(DRAWING)).isEqualTo("es2");
  }

  @Test
  void otherSystemsChooseForThemselves() {
    Display.withoutCard("Windows 11", devices);
    Display.withoutCard("Mac OS X", devices);

    assertThat(System.getProperty(DRAWING)).isNull();
  }
}
