package dev.callboard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2.2 computes it, of every text colour of the sheets on what it may lie on. */
class ContrastTest {

  private static final Path SHEETS = Path.of("src/main/resources/dev/callboard/ui");
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;

  private static final List<String> SURFACES =
      List.of("surface", "canvas", "header", "hover", "selected");
  private static final List<String> ON_SURFACES =
      List.of("text", "muted", "accent", "good", "warn", "bad", "info", "neutral");
  private static final List<String> TONES = List.of("good", "warn", "bad", "info", "neutral");
  private static final List<String> FILLED = List.of("accent", "accent-strong", "bad");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyTextCanBeRead(String look) {
    Map<String, Color> colours = colours(look);
    List<String> weak = new ArrayList<>();
    for (String surface : SURFACES) {
      ON_SURFACES.forEach(text -> check(colours, text, surface, TEXT, weak));
      check(colours, "faint", surface.equals("selected") ? "surface" : surface, GRAPHIC, weak);
    }
    for (String tone : TONES) {
      check(colours, tone, tone + "-soft", TEXT, weak);
      check(colours, "text", tone + "-soft", TEXT, weak);
    }
    FILLED.forEach(fill -> check(colours, "on-accent", fill, TEXT, weak));
    assertThat(weak).isEmpty();
  }

  /** A text colour that no pair above covers would go unchecked. */
  @Test
  void everyTextColourOfTheSheetsIsChecked() throws IOException {
    Pattern use = Pattern.compile("-fx-(?:text-fill|prompt-text-fill):\\s*-cb-([\\w-]+)");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sheets = Files.walk(SHEETS)) {
      sheets
          .filter(p -> p.toString().endsWith(".css"))
          .forEach(
              p -> {
                Matcher found = use.matcher(read(p));
                while (found.find()) {
                  used.add(found.group(1));
                }
              });
    }
    assertThat(used)
        .isNotEmpty()
        .allMatch(name -> ON_SURFACES.contains(name) || name.equals("on-accent"));
  }

  private static void check(
      Map<String, Color> colours, String text, String on, double least, List<String> weak) {
    double ratio = ratio(colours.get(text), colours.get(on));
    if (ratio < least) {
      weak.add("%s on %s: %.2f".formatted(text, on, ratio));
    }
  }

  private static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> colours(String look) {
    Map<String, Color> colours = new HashMap<>();
    Matcher found =
        Pattern.compile("-cb-([\\w-]+):\\s*(#[0-9a-fA-F]{6})")
            .matcher(read(SHEETS.resolve("theme/" + look + ".css")));
    while (found.find()) {
      colours.put(found.group(1), Color.web(found.group(2)));
    }
    return colours;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
