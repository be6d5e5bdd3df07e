package dev.callboard.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts by dotted key. The key's first segment names its bundle: {@code calls.filter.number} stands
 * in {@code calls.properties} under the whole key. Thread-safe.
 */
public final class Texts {

  private static final String FOLDER = "dev.callboard.text.";

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  public Texts(Locale locale) {
    this.locale = locale;
  }

  /** The language and number style texts are in. */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the text of a key with its arguments filled in ({@link MessageFormat}).
   *
   * @throws MissingResourceException when there is no such key
   */
  public String get(String key, Object... arguments) {
    String pattern = bundle(key).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** Whether a key exists. */
  public boolean has(String key) {
    try {
      return bundle(key).containsKey(key);
    } catch (MissingResourceException e) {
      return false;
    }
  }

  private ResourceBundle bundle(String key) {
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    return bundles.computeIfAbsent(
        name, n -> ResourceBundle.getBundle(FOLDER + n, locale, ROOT_FALLBACK));
  }

  private static final ResourceBundle.Control ROOT_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
