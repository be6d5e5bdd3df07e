package dev.callboard.ui.calls;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The platform gave no page: it said no, or no readable answer came. */
final class PlatformRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient @Nullable Refusal refusal;
  private final transient @Nullable Failure failure;

  PlatformRefused(Refusal refusal) {
    super("refused with code " + refusal.code().number());
    this.refusal = refusal;
    this.failure = null;
  }

  PlatformRefused(Failure failure) {
    super(failure.kind() + " " + failure.detail());
    this.refusal = null;
    this.failure = failure;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }

  @Nullable Failure failure() {
    return failure;
  }
}
