package dev.callboard.numbers;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file is no list of numbers, for a reason that can be said in words. */
public final class UnreadableListException extends IOException {

  private static final long serialVersionUID = 1;

  private final ListFault fault;

  UnreadableListException(ListFault fault) {
    this(fault, null);
  }

  UnreadableListException(ListFault fault, @Nullable Throwable cause) {
    super("no list of numbers: " + fault, cause);
    this.fault = fault;
  }

  /** What is wrong with it. */
  public ListFault fault() {
    return fault;
  }
}
