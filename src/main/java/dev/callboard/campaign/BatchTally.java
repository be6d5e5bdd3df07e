package dev.callboard.campaign;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a page of records changes in the sums of a batch and in its campaign's key presses. */
final class BatchTally {

  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> keys = new HashMap<>();
  private int records;

  /** Counts a record that carries the tag, unless it was counted before. */
  void record(boolean fresh) {
    records += fresh ? 1 : 0;
  }

  void add(Fate fate, String key, int by) {
    fates.merge(fate, by, Integer::sum);
    if (!key.isEmpty()) {
      keys.merge(key, by, Integer::sum);
    }
  }

  int records() {
    return records;
  }

  int of(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  Map<String, Integer> keys() {
    return keys;
  }
}
