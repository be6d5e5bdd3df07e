package dev.callboard.calls.index;

import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.calls.index.Selection.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums by combinations of keys; each dimension's keys are numbered as they come, from 0. */
final class GroupSums {

  /** More combinations than this are no statistics any more. */
  private static final int MOST = 1 << 22;

  private final Keys[] keys;
  private final int bits;
  private final Map<Long, long[]> sums = new HashMap<>();

  GroupSums(Dimension[] dimensions) {
    this.keys = Arrays.stream(dimensions).map(Keys::new).toArray(Keys[]::new);
    this.bits = (Long.SIZE - 1) / Math.max(1, dimensions.length);
  }

  /** The number of the key that a value has in a dimension. */
  int number(int dimension, long value) {
    return keys[dimension].number(value);
  }

  /** Adds to the sum of a combination of numbers. */
  void add(int[] numbers, long count) {
    long packed = 0;
    for (int number : numbers) {
      packed = packed << bits | number;
    }
    long[] sum = sums.computeIfAbsent(packed, _ -> new long[1]);
    if (sums.size() > MOST) {
      throw new IllegalArgumentException("too many groups");
    }
    sum[0] += count;
  }

  /** Adds what another one summed up by the same dimensions. */
  void add(GroupSums other) {
    int[] numbers = new int[keys.length];
    other.sums.forEach(
        (packed, sum) -> {
          for (int d = 0; d < keys.length; d++) {
            numbers[d] = keys[d].numberOf(other.key(packed, d));
          }
          add(numbers, sum[0]);
        });
  }

  /** All of them in order of their keys. */
  List<Group> groups() {
    var groups = new ArrayList<Group>(sums.size());
    sums.forEach(
        (packed, sum) -> {
          Long[] found = new Long[keys.length];
          Arrays.setAll(found, d -> key(packed, d));
          groups.add(new Group(List.of(found), sum[0]));
        });
    groups.sort(Comparator.comparing(Group::keys, GroupSums::compare));
    return List.copyOf(groups);
  }

  private long key(long packed, int dimension) {
    int shift = bits * (keys.length - 1 - dimension);
    return keys[dimension].keys[(int) (packed >>> shift & (1L << bits) - 1)];
  }

  private static int compare(List<Long> a, List<Long> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Long.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Numbers the keys of one dimension. */
  private static final class Keys {
    private final Dimension dimension;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private long[] keys = new long[16];
    private long lastLow = 1;
    private long lastHigh;
    private int lastNumber;

    Keys(Dimension dimension) {
      this.dimension = dimension;
    }

    int number(long value) {
      // The same step again, mostly.
      if (value < lastLow || value > lastHigh) {
        lastNumber = numberOf(dimension.key(value));
        lastLow = dimension.low(value);
        lastHigh = lastLow + dimension.step() - 1;
      }
      return lastNumber;
    }

    int numberOf(long key) {
      return numbers.computeIfAbsent(key, this::add);
    }

    private int add(long key) {
      int number = numbers.size();
      if (number == keys.length) {
        keys = Arrays.copyOf(keys, number * 2);
      }
      keys[number] = key;
      return number;
    }
  }
}
