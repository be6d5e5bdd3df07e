package dev.callboard.profile;

import java.util.Optional;

/** What a profile may be called. */
public final class ProfileName {

  /** The most characters a name may have. */
  public static final int MAX_LENGTH = 300;

  /** What is left of a character the terminal could not pass on: two names would become one. */
  private static final int REPLACEMENT = 0xFFFD;

  private ProfileName() {}

  /** Why a name cannot be a profile's name. */
  public enum Problem {
    /** Nothing in it. */
    EMPTY,
    /** Space at its start or end, which nobody would see. */
    OUTER_SPACE,
    /** Control, formatting or broken characters, line ends among them. */
    INVISIBLE,
    /** More than {@link #MAX_LENGTH} characters. */
    TOO_LONG
  }

  /** Judges a name; empty when it is fine. Slashes, dots and any script are: see {@link FolderName}. */
  public static Optional<Problem> problem(String name) {
    if (name.isBlank()) {
      return Optional.of(Problem.EMPTY);
    }
    if (!name.strip().equals(name)) {
      return Optional.of(Problem.OUTER_SPACE);
    }
    if (name.length() > MAX_LENGTH) {
      return Optional.of(Problem.TOO_LONG);
    }
    return name.codePoints().anyMatch(ProfileName::invisible)
        ? Optional.of(Problem.INVISIBLE)
        : Optional.empty();
  }

  private static boolean invisible(int c) {
    if (c == REPLACEMENT) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
