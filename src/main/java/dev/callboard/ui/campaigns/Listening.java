package dev.callboard.ui.campaigns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what tells of changes. */
final class Listening {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private Listening() {}

  /** A listener that does not want to end is worth a line in the log, and no more. */
  static void end(AutoCloseable listening) {
    try {
      listening.close();
    } catch (Exception e) {
      LOG.warn("A listener did not end", e);
    }
  }
}
