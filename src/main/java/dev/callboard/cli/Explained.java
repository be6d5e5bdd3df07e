package dev.callboard.cli;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a "no" or a silence of the platform means, what is safe and what to do. */
final class Explained {

  private Explained() {}

  /** Whichever of the two there is; the empty string when there is neither. */
  static String of(Texts texts, @Nullable Refusal refusal, @Nullable Failure failure) {
    if (refusal != null) {
      return refusal(texts, refusal);
    }
    return failure == null ? "" : failure(texts, failure);
  }

  static String refusal(Texts texts, Refusal refusal) {
    String number = Integer.toString(refusal.code().number());
    String key = "cli.code." + number;
    String meaning = texts.has(key) ? texts.get(key) : texts.get("cli.code.other");
    return refusal.text().isBlank()
        ? texts.get("cli.refused", number, meaning)
        : texts.get("cli.refused.words", number, meaning, refusal.text());
  }

  static String failure(Texts texts, Failure failure) {
    String meaning = texts.get("cli.failure." + failure.kind().name().toLowerCase(Locale.ROOT));
    return failure.detail().isBlank()
        ? meaning
        : texts.get("cli.failure.detail", meaning, failure.detail());
  }

  static Stop unknownCountry(Session session, String given) {
    String known =
        Countries.all().stream().map(Country::nationcode).collect(Collectors.joining(", "));
    return session.usage("cli.country.unknown", given, known);
  }
}
