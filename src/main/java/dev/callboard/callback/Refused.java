package dev.callboard.callback;

import java.io.IOException;

/** A request that is not read any further. */
final class Refused extends IOException {

  private static final long serialVersionUID = 1;

  private final Verdict verdict;

  Refused(Verdict verdict) {
    super(verdict.reason());
    this.verdict = verdict;
  }

  Verdict verdict() {
    return verdict;
  }
}
