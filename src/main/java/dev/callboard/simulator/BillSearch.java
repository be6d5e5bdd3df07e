package dev.callboard.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the records of a page: first those of calls made since the start, the latest to appear first,
 * then history in a shuffled order. A new record therefore shifts every page behind it. Thread-safe.
 */
final class BillSearch {

  private static final int KEPT_SEARCHES = 8;

  private final long seed;
  private final History history;
  private final LiveCalls live;
  private final QueriedMarks marks;
  private final Map<Key, MatchSet> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MatchSet> eldest) {
          return size() > KEPT_SEARCHES;
        }
      };

  BillSearch(long seed, History history, LiveCalls live, QueriedMarks marks) {
    this.seed = seed;
    this.history = history;
    this.live = live;
    this.marks = marks;
  }

  /**
   * One page.
   *
   * @param total how many records match
   * @param calls those of the page
   */
  record Page(int total, List<SimulatedCall> calls) {}

  /**
   * Reads a page.
   *
   * @param number counted from 1
   */
  Page page(BillFilter filter, int number, int perPage) {
    List<SimulatedCall> fresh =
        live.matching(c -> filter.spans(c) && filter.matches(c) && marks.allows(filter.sync(), c));
    // What is older than the marks is queried: a scan for the unqueried need not look at it.
    long earliest =
        filter.sync() == 1 ? Math.max(filter.from(), marks.queriedBefore()) : filter.from();
    int from = history.firstFrom(earliest);
    int to = Math.max(from, history.firstFrom(filter.to() + 1));
    boolean all = filter.everything() && filter.sync() == 3;
    MatchSet matches = all ? null : matches(filter, from, to);
    int past = matches == null ? to - from : matches.size();
    Shuffle order = new Shuffle(seed, past);
    int total = fresh.size() + past;
    long first = (number - 1L) * perPage;
    List<SimulatedCall> calls = new ArrayList<>(perPage);
    for (long at = first; at < Math.min(first + perPage, total); at++) {
      if (at < fresh.size()) {
        calls.add(fresh.get((int) at));
      } else {
        int place = order.at((int) at - fresh.size());
        calls.add(history.call(matches == null ? from + place : matches.get(place)));
      }
    }
    return new Page(total, calls);
  }

  private MatchSet matches(BillFilter filter, int from, int to) {
    Key key = new Key(filter, filter.sync() == 3 ? 0 : marks.version());
    synchronized (kept) {
      MatchSet found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    MatchSet found =
        new MatchSet(
            from,
            to,
            i -> {
              SimulatedCall call = history.call(i);
              return filter.matches(call) && marks.allows(filter.sync(), call);
            });
    synchronized (kept) {
      kept.put(key, found);
    }
    return found;
  }

  private record Key(BillFilter filter, int marksVersion) {}
}
