package dev.callboard.campaign;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asked before each batch whether it may leave now. */
@FunctionalInterface
public interface SendGate {

  /** Lets everything leave. */
  SendGate OPEN = (_, _, _) -> Optional.empty();

  /**
   * Judges a batch.
   *
   * @return empty when it may leave; else why not
   * @throws IOException when that cannot be found out; then it does not leave
   */
  Optional<SendEnd> ask(Campaign campaign, int batch, List<ImportedNumber> numbers)
      throws IOException;
}
