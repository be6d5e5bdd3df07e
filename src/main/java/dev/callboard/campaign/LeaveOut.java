package dev.callboard.campaign;

import java.io.IOException;
import java.util.List;

/** Asked before each batch whom it must leave out. */
@FunctionalInterface
public interface LeaveOut {

  /** Leaves nobody out. */
  LeaveOut NOBODY = (_, _) -> List.of();

  /**
   * Returns who of a batch must not be called, and why.
   *
   * @param numbers those of the batch that would be sent
   * @throws IOException when that cannot be found out; then nothing leaves
   */
  List<LeftOut> of(Campaign campaign, List<ImportedNumber> numbers) throws IOException;
}
