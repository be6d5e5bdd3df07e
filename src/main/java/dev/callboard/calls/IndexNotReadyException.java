package dev.callboard.calls;

import java.sql.SQLException;

/** The search index is being built again: nothing can be asked until it is there. */
public final class IndexNotReadyException extends SQLException {

  private static final long serialVersionUID = 1;

  private final long done;
  private final long total;

  /**
   * Tells how far it is.
   *
   * @param done bytes of the record log that were read
   * @param total all of them; 0 while unknown
   */
  IndexNotReadyException(long done, long total) {
    super("the search index is being built again");
    this.done = done;
    this.total = total;
  }

  /** How far it is, from 0 to 1. */
  public double part() {
    return total == 0 ? 0 : (double) done / total;
  }
}
