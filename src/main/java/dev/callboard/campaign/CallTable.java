package dev.callboard.campaign;

import java.time.Instant;
import java.util.Arrays;

/**
 * Calls by the number they went to, in plain arrays: a million of them take 32 MB. A call is known by
 * its id, and counted once. Thread-safe.
 */
final class CallTable {

  private static final int FIRST_CAPACITY = 1024;

  private int[] newest = new int[FIRST_CAPACITY];
  private long[] numbers = new long[FIRST_CAPACITY];
  private long[] ids = new long[FIRST_CAPACITY];
  private long[] starts = new long[FIRST_CAPACITY];
  private int[] older = new int[FIRST_CAPACITY];
  private int size;

  CallTable() {
    Arrays.fill(newest, -1);
  }

  /** Adds a call; does nothing when it is there. */
  synchronized void add(long number, long id, Instant start) {
    int bucket = bucket(number, newest.length);
    for (int at = newest[bucket]; at >= 0; at = older[at]) {
      if (ids[at] == id && numbers[at] == number) {
        return;
      }
    }
    if (size == numbers.length) {
      grow();
      bucket = bucket(number, newest.length);
    }
    numbers[size] = number;
    ids[size] = id;
    starts[size] = start.getEpochSecond();
    older[size] = newest[bucket];
    newest[bucket] = size++;
  }

  /** Counts the calls to a number that began at a moment or later. */
  synchronized int count(long number, Instant from) {
    int count = 0;
    for (int at = newest[bucket(number, newest.length)]; at >= 0; at = older[at]) {
      if (numbers[at] == number && starts[at] >= from.getEpochSecond()) {
        count++;
      }
    }
    return count;
  }

  /** Forgets calls that began before a moment. */
  synchronized void forgetBefore(Instant moment) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (starts[i] >= moment.getEpochSecond()) {
        numbers[kept] = numbers[i];
        ids[kept] = ids[i];
        starts[kept++] = starts[i];
      }
    }
    size = kept;
    chain();
  }

  private void grow() {
    int capacity = Math.multiplyExact(size, 2);
    numbers = Arrays.copyOf(numbers, capacity);
    ids = Arrays.copyOf(ids, capacity);
    starts = Arrays.copyOf(starts, capacity);
    older = new int[capacity];
    newest = new int[capacity];
    chain();
  }

  private void chain() {
    Arrays.fill(newest, -1);
    for (int i = 0; i < size; i++) {
      int bucket = bucket(numbers[i], newest.length);
      older[i] = newest[bucket];
      newest[bucket] = i;
    }
  }

  private static int bucket(long number, int buckets) {
    return (int) Math.floorMod(number * 0x9E3779B97F4A7C15L >>> 17, (long) buckets);
  }
}
