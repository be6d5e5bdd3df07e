package dev.callboard.campaign;

import dev.callboard.calls.Disposition;

/** What became of a number. Every imported number has exactly one. */
public enum Fate {
  /** Not called, with a reason. */
  SKIPPED("skipped"),
  /** Not sent yet, or refused by the platform. */
  WAITING("waiting"),
  /** In a batch that may have been taken. */
  UNPROVEN("unproven"),
  /** Accepted by the platform, no record yet. */
  ON_PLATFORM("waiting"),
  ANSWERED("called"),
  NO_ANSWER("called"),
  /** Busy, or rejected by the called party. */
  BUSY("called"),
  /** Called, could not be reached. */
  FAILED("called"),
  /** Proven never dialled: no record when the platform's day was over, or given up unsent. */
  NEVER("never");

  private final String exported;

  Fate(String exported) {
    this.exported = exported;
  }

  /** The word in exports: skipped, waiting, unproven, called or never. */
  public String exported() {
    return exported;
  }

  /** The fate of a number whose last call ended so. */
  static Fate of(Disposition disposition) {
    return switch (disposition) {
      case ANSWERED -> ANSWERED;
      case NO_ANSWER, CANCELLED -> NO_ANSWER;
      case BUSY, REFUSED -> BUSY;
      case FAILED -> FAILED;
    };
  }

  /** The fate of a number without a record in such a batch. */
  static Fate of(Batch batch) {
    return switch (batch.state()) {
      case WAITING, REFUSED -> WAITING;
      case SENDING, UNPROVEN -> UNPROVEN;
      case ACCEPTED -> batch.closedAt() == null ? ON_PLATFORM : NEVER;
      case DROPPED -> NEVER;
    };
  }
}
