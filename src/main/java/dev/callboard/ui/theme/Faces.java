package dev.callboard.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled type, and the icons, which are type too. */
public final class Faces {

  /**
   * Names a folder that holds the faces too; set by the packages. The toolkit opens a file as it is, but
   * copies what comes out of a jar into a temporary one first, under a name from a random source: a
   * tenth of the time to the first window.
   */
  private static final String FOLDER = "callboard.faces";

  private static final String ICONS = "feather.ttf";

  private static final List<String> NAMES =
      List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", ICONS);

  private static final double ANY_SIZE = 13;

  private Faces() {}

  /** Makes the type known to the toolkit; on any thread, even while the toolkit starts. */
  public static void load() {
    String folder = System.getProperty(FOLDER, "");
    for (String name : NAMES) {
      Path file = Path.of(folder, name);
      boolean there = !folder.isEmpty() && Files.isReadable(file);
      if (!there || Font.loadFont("file:" + file, ANY_SIZE) == null) {
        fromJar(name);
      }
    }
  }

  private static void fromJar(String name) {
    String place =
        name.equals(ICONS)
            ? "/META-INF/resources/feather/4.28/fonts/feather.ttf"
            : "/dev/callboard/ui/theme/fonts/" + name;
    URL url = Objects.requireNonNull(Faces.class.getResource(place), name);
    try (InputStream in = url.openStream()) {
      Font.loadFont(in, ANY_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
