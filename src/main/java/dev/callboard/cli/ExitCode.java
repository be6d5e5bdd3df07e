package dev.callboard.cli;

/** What a command's exit code says (public interface). */
final class ExitCode {

  /** All of it is done. */
  static final int DONE = 0;

  /** Nothing of it is done. */
  static final int FAILED = 1;

  /** The command was given wrongly; nothing was tried. */
  static final int USAGE = 2;

  /** Done in part: something is unproven, lost or gapped. */
  static final int PARTIAL = 3;

  private ExitCode() {}
}
