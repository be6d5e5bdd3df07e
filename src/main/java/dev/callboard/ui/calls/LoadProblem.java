package dev.callboard.ui.calls;

import dev.callboard.calls.IndexNotReadyException;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.EmptyState;
import org.jspecify.annotations.Nullable;

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
    if (e instanceof PlatformRefused refused) {
      LoadProblem said = of(refused.refusal(), refused.failure(), texts);
      if (said != null) {
        return said;
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

  /** What the platform or the network said; null when both were silent. */
  static @Nullable LoadProblem of(
      @Nullable Refusal refusal, @Nullable Failure failure, Texts texts) {
    Explanations explanations = new Explanations(texts);
    if (refusal != null) {
      int code = refusal.code().number();
      return new LoadProblem(explanations.meaning(code), explanations.action(code), refusal.text());
    }
    if (failure != null) {
      String kind = failure.kind().name();
      return new LoadProblem(
          explanations.failureMeaning(kind), explanations.failureAction(kind), failure.detail());
    }
    return null;
  }

  /** The same as a page that stands where the calls would. */
  EmptyState.Failed failed(Texts texts) {
    return new EmptyState.Failed(title, text, texts.get("calls.failed.safe"), details);
  }
}
