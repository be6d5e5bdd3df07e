package dev.callboard.recordings;

import java.io.IOException;

/** A file that is no evidence file, or one that nobody should unpack. */
public final class UnfitEvidence extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String what;

  /** Why it is not read. */
  public enum Reason {
    /** Not a ZIP at all. */
    NO_ZIP,
    /** It begins as a ZIP and ends too early, or its parts contradict each other. */
    BROKEN,
    /** A ZIP that somebody else made: nothing in it says what its files should be. */
    NO_SUMS,
    /** A name leads out of the folder one unpacks into, or hides what it is. */
    UNSAFE_NAME,
    /** Two files of one name: which of them one gets depends on the tool. */
    TWICE,
    /** A link or a device instead of a file. */
    LINK,
    /** Locked by a password. */
    LOCKED,
    /** More files, or far more bytes, than an export has. */
    TOO_MUCH
  }

  UnfitEvidence(Reason reason, String what) {
    super(reason + (what.isEmpty() ? "" : ": " + what));
    this.reason = reason;
    this.what = what;
  }

  /** Why it is not read. */
  public Reason reason() {
    return reason;
  }

  /** The name or the figure that is wrong; may be empty, and comes from outside. */
  public String what() {
    return what;
  }
}
