package dev.callboard.platform;

import org.jspecify.annotations.Nullable;

/**
 * What all answers of the platform have in common, whichever of its two envelopes was used (platform
 * documentation, Global error and status codes; Call out ivr voice in batches).
 *
 * @param ret top-level {@code ret}; null when missing
 * @param code top-level {@code code}, PlayVoice's name for it; null when missing
 * @param msg top-level words
 * @param status {@code data.status}: 0 done, 1 failed; null when missing
 * @param desc {@code data.desc}, words
 * @param errorCode {@code data.errors.code}; null when missing
 * @param errorText {@code data.errors.codemsg}
 * @param reqTime {@code data.reqtime}, Unix seconds; 0 when missing
 * @param rspTime {@code data.rsptime}, Unix seconds; 0 when missing
 */
record Envelope(
    @Nullable Integer ret,
    @Nullable Integer code,
    String msg,
    @Nullable Integer status,
    String desc,
    @Nullable Integer errorCode,
    String errorText,
    long reqTime,
    long rspTime) {

  private static final int SUCCESS = 200;
  private static final int DONE = 0;

  /** What an envelope says. */
  sealed interface Verdict {

    /** The platform did it. */
    record Success() implements Verdict {}

    /** The platform said no, or that something went wrong. */
    record Refused(PlatformCode code) implements Verdict {}

    /** It says nothing, or two things at once. */
    record Unclear(String why) implements Verdict {}
  }

  /** Judges the envelope. */
  Verdict verdict() {
    Integer top = ret != null ? ret : code;
    if (top == null) {
      return new Verdict.Unclear("neither ret nor code");
    }
    if (ret != null && code != null && !ret.equals(code)) {
      return new Verdict.Unclear("ret and code contradict each other");
    }
    if (top != SUCCESS) {
      return new Verdict.Refused(new PlatformCode(top));
    }
    boolean failed = status == null ? errorCode != null : status != DONE;
    if (failed) {
      return new Verdict.Refused(new PlatformCode(errorCode == null ? 0 : errorCode));
    }
    return errorCode == null || errorCode == 0
        ? new Verdict.Success()
        : new Verdict.Unclear("status 0 beside an error code");
  }

  /**
   * Whether a success says outright that a command was taken: {@code code} 200, or {@code ret} 200
   * with {@code status} 0.
   */
  boolean acknowledges() {
    return verdict() instanceof Verdict.Success && (code != null || status != null);
  }

  /** The platform's own words, the most telling ones there are; often Chinese, may be empty. */
  String words() {
    StringBuilder words = new StringBuilder(desc.isBlank() ? msg : desc);
    if (!errorText.isBlank() && !errorText.equals(desc)) {
      words.append(words.isEmpty() ? "" : ": ").append(errorText);
    }
    return words.toString().strip();
  }

  /** Words of an answer may quote it whole: they are not printed. */
  @Override
  public String toString() {
    return "Envelope[ret " + ret + ", code " + code + ", status " + status + ", " + errorCode + "]";
  }
}
