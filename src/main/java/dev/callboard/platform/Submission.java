package dev.callboard.platform;

/** The outcome of sending numbers to be called. There are exactly these four, and no retries. */
public sealed interface Submission {

  /**
   * The platform acknowledged the command.
   *
   * @param text its words
   */
  record Accepted(String text) implements Submission {

    /** The platform's words may name numbers: they are not printed. */
    @Override
    public String toString() {
      return "Accepted[]";
    }
  }

  /** The platform clearly refused: nobody is called. */
  record Rejected(Refusal refusal) implements Submission {}

  /** The request provably never left this machine: it may be sent again. */
  record NotSent(Failure failure) implements Submission {}

  /**
   * It may have been taken. Must not be sent again.
   *
   * @param detail what was seen instead of a clear answer
   */
  record Unproven(Failure detail) implements Submission {}
}
