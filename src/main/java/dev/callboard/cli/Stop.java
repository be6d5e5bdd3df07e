package dev.callboard.cli;

/** Ends a command with an exit code and a message for the person who gave it. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  Stop(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
