package dev.callboard.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts by dotted key. The key's first segment names its bundle: {@code calls.filter.number} stands
 * in {@code calls.properties} under the whole key, in English, and in {@code calls_zh.properties} and
 * the like in other languages. Thread-safe.
 */
public final class Texts {

  private static final String FOLDER = "dev.callboard.text.";

  private volatile Spoken spoken;

  /** A locale and what was read for it. */
  private record Spoken(Locale locale, Map<String, ResourceBundle> bundles) {
    Spoken(Locale locale) {
      this(locale, new ConcurrentHashMap<>());
    }
  }

  /** Texts in a language; {@link #speak} changes it. */
  public Texts(Locale locale) {
    spoken = new Spoken(locale);
  }

  /** The language and number style texts are in. */
  public Locale locale() {
    return spoken.locale();
  }

  /** The language texts are in. */
  public Language language() {
    return Language.of(locale());
  }

  /** Answers in another language from now on; what was given out before stays as it is. */
  public void speak(Locale locale) {
    spoken = new Spoken(locale);
  }

  /**
   * Returns the text of a key with its arguments filled in ({@link MessageFormat}).
   *
   * @throws MissingResourceException when there is no such key
   */
  public String get(String key, Object... arguments) {
    Spoken now = spoken;
    String pattern = bundle(now, key).getString(key);
    return new MessageFormat(pattern, now.locale()).format(arguments);
  }

  /**
   * The key whose English text is this; empty when none is.
   *
   * @param first segment of the keys looked through, with its dot
   * @param english without arguments
   */
  public Optional<String> keyOf(String first, String english) {
    ResourceBundle own = bundle(new Spoken(Language.ENGLISH.locale(Locale.ROOT)), first);
    return own.keySet().stream().filter(key -> own.getString(key).equals(english)).findFirst();
  }

  /** Whether a key exists. */
  public boolean has(String key) {
    try {
      return bundle(spoken, key).containsKey(key);
    } catch (MissingResourceException e) {
      return false;
    }
  }

  private static ResourceBundle bundle(Spoken now, String key) {
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    return now.bundles()
        .computeIfAbsent(name, n -> ResourceBundle.getBundle(FOLDER + n, now.locale(), OWN_FILES));
  }

  private static final ResourceBundle.Control OWN_FILES = new OwnFiles();

  /** Looks for the files there are: one that is missing is looked for in every library. */
  private static final class OwnFiles extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String name) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public Locale getFallbackLocale(String name, Locale locale) {
      return null;
    }

    @Override
    public List<Locale> getCandidateLocales(String name, Locale locale) {
      Language language = Language.of(locale);
      return language == Language.ENGLISH
          ? List.of(Locale.ROOT)
          : List.of(Locale.of(language.code()), Locale.ROOT);
    }
  }
}
