package dev.callboard.recordings;

import java.util.concurrent.Semaphore;

/**
 * What recordings that are fetched together share.
 *
 * @param line lets so many be downloaded at a time
 * @param rows takes the rows of those that were kept
 * @param leftovers says of which calls anything is in the folder already
 */
record Errand(Semaphore line, ArrivedRows rows, Leftovers leftovers) {

  /** For one recording that somebody waits for. */
  static Errand single(RecordingStore store) {
    return new Errand(new Semaphore(1), ArrivedRows.single(store), Leftovers.unknown());
  }
}
