package dev.callboard.cli;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
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
    int code = refusal.code().number();
    Explanations explanations = new Explanations(texts);
    String explained =
        texts.get(
            "cli.refused",
            Integer.toString(code),
            explanations.meaning(code),
            explanations.action(code));
    return refusal.text().isBlank()
        ? explained
        : texts.get("cli.refused.words", explained, refusal.text());
  }

  static String failure(Texts texts, Failure failure) {
    Explanations explanations = new Explanations(texts);
    String kind = failure.kind().name();
    String explained =
        texts.get(
            "cli.failure", explanations.failureMeaning(kind), explanations.failureAction(kind));
    return failure.detail().isBlank()
        ? explained
        : texts.get("cli.failure.detail", explained, failure.detail());
  }

  static Stop unknownCountry(Session session, String given) {
    String known =
        Countries.all().stream().map(Country::nationcode).collect(Collectors.joining(", "));
    return session.usage("cli.country.unknown", given, known);
  }
}
