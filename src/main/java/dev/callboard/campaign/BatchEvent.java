package dev.callboard.campaign;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.util.List;

/** What can happen to a batch. Each is durable in the ledger before anything relies on it. */
sealed interface BatchEvent {

  /** A request is about to leave; from here on it may be on the wire. */
  record Sending(WrittenForm form) implements BatchEvent {}

  /** The platform acknowledged it. */
  record Accepted() implements BatchEvent {}

  /** The platform clearly refused it. */
  record Refused(Refusal refusal) implements BatchEvent {}

  /** It may have been taken. */
  record Unproven(Failure failure) implements BatchEvent {}

  /** It provably never left this machine. */
  record NotSent(Failure failure) implements BatchEvent {}

  /** Call records carry its tag, so the platform has it, whatever was thought before. */
  record Proven(int records) implements BatchEvent {}

  /**
   * The supervisor settled an unproven batch.
   *
   * @param by who it was; may be empty
   * @param why in their words; may be empty
   */
  record Decided(boolean taken, String by, String why) implements BatchEvent {

    Decided(boolean taken) {
      this(taken, "", "");
    }
  }

  /** The supervisor wants a refused batch to be sent again. */
  record Retried() implements BatchEvent {}

  /** Numbers of it must not be called any more: it is sent without them. */
  record Thinned(List<LeftOut> leftOut) implements BatchEvent {

    public Thinned {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** The supervisor gave it up unsent. */
  record Dropped() implements BatchEvent {}

  /** The platform's day is over and all records are read: a missing record is proof now. */
  record Closed() implements BatchEvent {}
}
