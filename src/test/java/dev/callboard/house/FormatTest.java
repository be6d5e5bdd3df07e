package dev.callboard.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is formatted by google-java-format. A test and not a Maven plugin, because
 * plugins run on Maven's own, older Java, whose compiler cannot read this project's syntax. {@code
 * mvn test -Dtest=FormatTest -Dformat.apply=true} writes the formatted files.
 */
class FormatTest {

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  @Test
  void everySourceFileIsFormatted() throws Exception {
    List<Path> unformatted = new ArrayList<>();
    List<Path> files =
        Stream.of(Sources.MAIN, Sources.TEST).flatMap(r -> Sources.java(r).stream()).toList();
    for (Path file : files) {
      if (!formatted(file)) {
        unformatted.add(file);
      }
    }
    assertThat(files).hasSizeGreaterThan(50);
    assertThat(unformatted).as("run: mvn test -Dtest=FormatTest -Dformat.apply=true").isEmpty();
  }

  private static boolean formatted(Path file) throws IOException, FormatterException {
    String source = Sources.read(file);
    String wanted =
        FORMATTER.formatSource(
            RemoveUnusedImports.removeUnusedImports(
                ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE)));
    if (!wanted.equals(source) && Boolean.getBoolean("format.apply")) {
      Files.writeString(file, wanted);
      return true;
    }
    return wanted.equals(source);
  }
}
