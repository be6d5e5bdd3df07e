import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Writes the binary form of every style sheet below a folder beside it. Run as a single source file. */
final class Sheets {

  private Sheets() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
    }
    for (Path sheet : sheets) {
      Path binary = Path.of(sheet.toString().replaceAll("css$", "bss"));
      Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
    }
  }
}
