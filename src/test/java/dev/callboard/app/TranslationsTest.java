package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.text.Language;
import dev.callboard.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text is there in every language, used, and well made. The command line speaks English. */
class TranslationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/callboard/text");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void noTextIsMissingOrLeftOver(Language language) {
    for (String bundle : bundles()) {
      Set<String> own = load(bundle + "_" + language.code()).stringPropertyNames();
      assertThat(own)
          .as(bundle + " in " + language)
          .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsWellMadeAndHasTheSamePlaces(Language language) {
    List<String> wrong = new ArrayList<>();
    for (String bundle : bundles()) {
      Properties english = load(bundle);
      Properties own =
          language == Language.ENGLISH ? english : load(bundle + "_" + language.code());
      for (String key : own.stringPropertyNames()) {
        String text = own.getProperty(key);
        try {
          new MessageFormat(text, language.locale(Locale.ROOT));
        } catch (IllegalArgumentException e) {
          wrong.add(key + ": " + e.getMessage());
        }
        if (text.isBlank() || !places(text).equals(places(english.getProperty(key, "")))) {
          wrong.add(key + ": " + text);
        }
        if (Pattern.compile("(?<!')'(?!')").matcher(text.replaceAll("'[{}]'", "")).find()) {
          wrong.add(key + ": a lone apostrophe swallows what follows");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextIsUnused() {
    Set<String> literals = literals();
    Set<String> keys = new HashSet<>();
    bundles().forEach(bundle -> keys.addAll(load(bundle).stringPropertyNames()));
    List<String> unused =
        keys.stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> literals.stream().noneMatch(l -> begins(key, l)))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void indonesianIsFoundUnderItsNewCodeAndItsOld() {
    Texts now = new Texts(Locale.of("id"));
    Texts old = new Texts(Locale.forLanguageTag("in-ID"));
    assertThat(now.get("settings.title")).isEqualTo("Pengaturan");
    assertThat(old.get("settings.title")).isEqualTo("Pengaturan");
    assertThat(Language.of(Locale.forLanguageTag("in"))).isEqualTo(Language.INDONESIAN);
    assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
  }

  /** Keys are put together from a beginning and the name of a thing. */
  private static boolean begins(String key, String literal) {
    return literal.indexOf('.') > 0
        && (literal.endsWith(".") ? key.startsWith(literal) : key.startsWith(literal + "."));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static List<String> bundles() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_") && !name.equals("cli"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> literals() {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(f -> f.toString().endsWith(".java"))
          .forEach(
              f -> {
                for (String line : read(f).lines().toList()) {
                  LITERAL
                      .matcher(line.replace("'\"'", ""))
                      .results()
                      .map((MatchResult r) -> r.group(1))
                      .forEach(literals::add);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return literals;
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
