package dev.callboard.backup;

import java.io.IOException;

/** A file that cannot be restored. Nothing was changed. */
public final class UnfitBackup extends IOException {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** Not a backup of this program, or cut short. */
    NO_BACKUP,
    /** Written by a later version of the program. */
    LATER_VERSION,
    /** A file in it is not what was written into it. */
    DAMAGED,
    /** Made to write where it must not, or to fill the disk. */
    HOSTILE,
    /** More than the disk has room for. */
    NO_ROOM,
    /** A profile of that name is here already; nothing is ever overwritten. */
    NAME_TAKEN
  }

  /**
   * Refuses a backup.
   *
   * @param detail which file or what about it; no secrets and no numbers called
   */
  public UnfitBackup(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /** Why it cannot be restored. */
  public Reason reason() {
    return reason;
  }
}
