package dev.callboard.ui.calls;

import dev.callboard.calls.IndexNotReadyException;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;

/**
 * Why there is no page, for a person.
 *
 * @param title what happened
 * @param text what to do
 * @param details the platform's own words or technical ones; may be empty
 */
record LoadProblem(String title, String text, String details) {

  static final LoadProblem NONE = new LoadProblem("", "", "");

  static LoadProblem of(Exception e, Texts texts) {
    Explanations explanations = new Explanations(texts);
    if (e instanceof PlatformRefused refused) {
      Refusal refusal = refused.refusal();
      Failure failure = refused.failure();
      if (refusal != null) {
        int code = refusal.code().number();
        return new LoadProblem(
            explanations.meaning(code), explanations.action(code), refusal.text());
      }
      if (failure != null) {
        String kind = failure.kind().name();
        return new LoadProblem(
            explanations.failureMeaning(kind), explanations.failureAction(kind), failure.detail());
      }
    }
    if (e instanceof IndexNotReadyException building) {
      return new LoadProblem(
          texts.get("calls.index.title"),
          texts.get("calls.index.text", Math.round(building.part() * 100)),
          "");
    }
    return new LoadProblem(
        texts.get("calls.failed.title"), texts.get("calls.failed.text"), e.toString());
  }
}
