package dev.callboard.ui.kit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How someone left a window: widths of columns and the like, as texts by key. Nothing that would be
 * missed. Neither method blocks.
 */
public interface Memory {

  /** What was put under a key, in this run of the program or an earlier one. */
  Optional<String> get(String key);

  /** Remembers a text; an empty one forgets. */
  void put(String key, String text);

  /** Remembers until the program ends. */
  static Memory brief() {
    Map<String, String> kept = new ConcurrentHashMap<>();
    return new Memory() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key)).filter(text -> !text.isEmpty());
      }

      @Override
      public void put(String key, String text) {
        kept.put(key, text);
      }
    };
  }
}
