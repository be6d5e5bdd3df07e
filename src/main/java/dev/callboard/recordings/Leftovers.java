package dev.callboard.recordings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Says of which calls anything may lie in the archive's folder, a whole day at a time: to look for each
 * file of each call that may be there costs more than to rename it. Good for one run, in which each call
 * comes once: what the run itself adds need not be seen. Thread-safe.
 */
final class Leftovers {

  /** Calls come in order of time; what is older may be read once more. */
  private static final int DAYS = 8;

  private final boolean looking;
  private final SequencedMap<Path, Day> days = new LinkedHashMap<>();

  private record Day(boolean known, long[] calls) {

    boolean mayHold(long call) {
      return !known || Arrays.binarySearch(calls, call) >= 0;
    }
  }

  private Leftovers(boolean looking) {
    this.looking = looking;
  }

  /** For a run that begins. */
  static Leftovers ofRun() {
    return new Leftovers(true);
  }

  /** Knows nothing, so that each call is looked after by itself. */
  static Leftovers unknown() {
    return new Leftovers(false);
  }

  /** Whether there may be a file of a call, of any kind. */
  boolean mayHold(CallPlace place) {
    if (!looking) {
      return true;
    }
    synchronized (days) {
      Day day = days.get(place.day());
      if (day == null) {
        day = read(place.day());
        days.put(place.day(), day);
        if (days.size() > DAYS) {
          days.pollFirstEntry();
        }
      }
      return day.mayHold(place.callId());
    }
  }

  private static Day read(Path folder) {
    String[] names = folder.toFile().list();
    if (names == null) {
      return new Day(Files.notExists(folder), new long[0]);
    }
    return new Day(true, Stream.of(names).flatMapToLong(Leftovers::call).sorted().toArray());
  }

  /** The call that a file is of. */
  private static LongStream call(String name) {
    int dot = name.indexOf('.');
    try {
      return dot < 0 ? LongStream.empty() : LongStream.of(Long.parseLong(name, 0, dot, 10));
    } catch (NumberFormatException e) {
      return LongStream.empty();
    }
  }
}
