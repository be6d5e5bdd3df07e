package dev.callboard.campaign;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a page of records changes in the sums of a batch and in its campaign's key presses. */
final class BatchTally {

  private static final int SECONDS_IN_A_MINUTE = 60;

  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<Long, int[]> minutes = new TreeMap<>();
  private int records;

  /** Counts a record that carries the tag, unless it was counted before. */
  void record(boolean fresh) {
    records += fresh ? 1 : 0;
  }

  /** Counts a call to a number of the batch that was not counted before, by when it began. */
  void call(Instant start, boolean answered) {
    int[] sums =
        minutes.computeIfAbsent(
            Math.floorDiv(start.getEpochSecond(), SECONDS_IN_A_MINUTE), _ -> new int[2]);
    sums[0]++;
    sums[1] += answered ? 1 : 0;
  }

  /** Calls, and those answered, by minutes since 1970. */
  Map<Long, int[]> minutes() {
    return minutes;
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
