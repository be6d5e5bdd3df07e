package dev.callboard.campaign;

import java.io.IOException;
import java.util.Set;

/** Asked before each batch whom it must leave out. */
@FunctionalInterface
public interface LeaveOut {

  /** Leaves nobody out. */
  LeaveOut NOBODY = () -> Set.of();

  /**
   * Returns everybody who must not be called, as E.164 digits without plus.
   *
   * @throws IOException when that cannot be found out; then nothing leaves
   */
  Set<String> numbers() throws IOException;
}
