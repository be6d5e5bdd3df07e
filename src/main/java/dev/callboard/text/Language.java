package dev.callboard.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the windows speak. */
public enum Language {
  /** Falls in wherever a text is missing in another language. */
  ENGLISH("English", Locale.ENGLISH),
  /** Simplified characters. */
  CHINESE("简体中文", Locale.SIMPLIFIED_CHINESE),
  /** Of no country: the words are those all of Latin America understands. */
  SPANISH("Español", Locale.of("es")),
  /** Its files end with {@code _id}; {@code in}, the code of before 1989, is read as this one. */
  INDONESIAN("Bahasa Indonesia", Locale.of("id"));

  private final String ownName;
  private final Locale locale;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /** What the language calls itself. */
  public String ownName() {
    return ownName;
  }

  /** The ISO 639 code, for settings: {@code en}, {@code zh}, {@code es}, {@code id}. */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * The locale to write in. Where the operator's own locale speaks the language it is that one, for
   * the way numbers are written differs by country: 1.5 in Mexico is 1,5 in Colombia.
   *
   * @param operator the locale of the operator's system
   */
  public Locale locale(Locale operator) {
    return operator.getLanguage().equals(code()) ? operator : locale;
  }

  /** The language of a code; empty when the windows do not speak it. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(values()).filter(l -> l.code().equals(code)).findAny();
  }

  /** The language of a locale; English when the windows do not speak it. */
  public static Language of(Locale locale) {
    return find(locale.getLanguage()).orElse(ENGLISH);
  }
}
