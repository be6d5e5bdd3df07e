package dev.callboard.calls;

import java.util.Arrays;
import java.util.Collection;

/** A set of call records by their ids, for filters that something outside the records answers. */
public final class CallIds {

  private final long[] sorted;

  private CallIds(long[] sorted) {
    this.sorted = sorted;
  }

  /** A set of ids in any order, each once or more. */
  public static CallIds of(long... ids) {
    return new CallIds(Arrays.stream(ids).sorted().distinct().toArray());
  }

  /** A set of ids. */
  public static CallIds of(Collection<Long> ids) {
    return of(ids.stream().mapToLong(Long::longValue).toArray());
  }

  /** Those that are in both sets. */
  public CallIds and(CallIds other) {
    return new CallIds(Arrays.stream(sorted).filter(other::contains).toArray());
  }

  /** How many. */
  public int size() {
    return sorted.length;
  }

  /** Whether an id is among them. */
  public boolean contains(long id) {
    return Arrays.binarySearch(sorted, id) >= 0;
  }

  /** All of them, rising. */
  long[] sorted() {
    return sorted.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallIds ids && Arrays.equals(sorted, ids.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return "CallIds[" + sorted.length + "]";
  }
}
