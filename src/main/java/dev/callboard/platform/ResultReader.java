package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * Reads what one service answers, for one answer.
 *
 * @param <T> what a success carries
 */
interface ResultReader<T> {

  /** Reads the object {@code data.result}; not called where an answer has none. */
  void read(JsonReader json) throws IOException;

  /**
   * Returns what was read from a success.
   *
   * @param words the platform's own words
   * @param raw the answer's bytes
   * @throws IOException when the success lacks what it must carry
   */
  T finish(Envelope envelope, String words, byte[] raw) throws IOException;
}
