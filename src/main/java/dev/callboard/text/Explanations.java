package dev.callboard.text;

/**
 * What the platform's codes, and the ways in which no answer came, mean for a supervisor, and what
 * to do about them. A code without an explanation of its own is shown as its number.
 */
public final class Explanations {

  private final Texts texts;

  /** Explains in the language of these texts. */
  public Explanations(Texts texts) {
    this.texts = texts;
  }

  /**
   * What a code means: one sentence.
   *
   * @param code a {@code ret}, {@code errors.code} or hang-up code
   */
  public String meaning(int code) {
    return ofCode(code, "meaning");
  }

  /** What to do about a refusal's code: what is safe and the next step. */
  public String action(int code) {
    return ofCode(code, "action");
  }

  /** How a call ended, by its hang-up cause or direction: a few words. */
  public String hangup(int code) {
    String key = "codes." + code + ".meaning";
    return texts.has(key) ? texts.get(key) : texts.get("codes.hangup.unknown", number(code));
  }

  /**
   * What a missing answer means.
   *
   * @param kind the name of the failure's kind
   */
  public String failureMeaning(String kind) {
    return ofFailure(kind, "meaning");
  }

  /** What to do about a missing answer. */
  public String failureAction(String kind) {
    return ofFailure(kind, "action");
  }

  private String ofCode(int code, String part) {
    String key = "codes." + code + "." + part;
    return texts.has(key) ? texts.get(key) : texts.get("codes.unknown." + part, number(code));
  }

  private String ofFailure(String kind, String part) {
    String key = "codes.failure." + kind + "." + part;
    return texts.has(key) ? texts.get(key) : texts.get("codes.failure.unknown." + part, kind);
  }

  /** A code is a name, not a quantity: no grouping of its digits. */
  private static String number(int code) {
    return Integer.toString(code);
  }
}
