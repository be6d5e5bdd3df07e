package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.simulator.History;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Fills a profile with the simulator's history and prints how long questions take, first and deep
 * pages with their totals, beside SQLite's answers to the same questions. A program, not a test:
 *
 * <p>{@code CallsBenchmark build PROFILE RECORDS DAYS}, {@code CallsBenchmark ask PROFILE RECORDS DAYS
 * QUERIES}, {@code CallsBenchmark sorts PROFILE RECORDS DAYS QUERIES} for every order, {@code
 * CallsBenchmark sqlite FILE RECORDS DAYS QUERIES}; with {@code -Xmx512m}.
 */
final class CallsBenchmark {

  private static final int PAGE = 1000;
  private static final int OFFSET = 8 * 3_600;

  private CallsBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path path = Path.of(args[1]);
    History history = SimulatedBills.history(Long.parseLong(args[2]), Integer.parseInt(args[3]));
    switch (args[0]) {
      case "build" -> build(path, history);
      case "ask" -> ask(path, history, Integer.parseInt(args[4]), false);
      case "sorts" -> ask(path, history, Integer.parseInt(args[4]), true);
      default -> SqlitePeer.run(path, history, Integer.parseInt(args[4]));
    }
  }

  /** As a first sync does, without a wire: the newest day first, its records in no order. */
  private static void build(Path profile, History history) throws IOException, SQLException {
    Files.createDirectories(profile);
    long began = System.nanoTime();
    try (Database database = Database.open(profile.resolve("callboard"));
        CallIndex index = CallIndex.open(profile.resolve("index"))) {
      CallStore calls = new CallStore(database, CallsFixture.CLOCK, index);
      try (RecordLog log =
          RecordLog.open(
              profile.resolve("records"), database, CallsFixture.CLOCK, List.of(), index, calls)) {
        log.catchUp(JobControl.NONE);
        try (var queue = new PageQueue(log, (_, _) -> {})) {
          pages(history, queue);
          queue.finish();
        }
        System.out.printf(
            "%d records in %.0f s%n",
            calls.totals(CallFilter.ALL).calls(), (System.nanoTime() - began) / 1e9);
      }
    }
  }

  private static void pages(History history, PageQueue queue) throws IOException {
    for (int end = history.size(); end > 0; ) {
      long day = (history.call(end - 1).start() + OFFSET) / 86_400;
      int begin = history.firstFrom(day * 86_400 - OFFSET);
      List<Integer> order = new ArrayList<>();
      for (int i = begin; i < end; i++) {
        order.add(i);
      }
      order.sort((a, b) -> Long.compare(mixed(a), mixed(b)));
      for (int from = 0; from < order.size(); from += PAGE) {
        queue.put(
            Pages.QUERY,
            Pages.of(
                order.subList(from, Math.min(order.size(), from + PAGE)).stream()
                    .map(i -> SimulatedBills.bill(history.call(i)))
                    .toList()));
      }
      end = begin;
    }
  }

  private static long mixed(int number) {
    return Long.reverse(number * 0x9E3779B97F4A7C15L);
  }

  private static void ask(Path profile, History history, int queries, boolean sorts)
      throws Exception {
    long opened = System.nanoTime();
    try (Database database = Database.open(profile.resolve("callboard"));
        CallIndex index = CallIndex.open(profile.resolve("index"))) {
      CallStore calls = new CallStore(database, CallsFixture.CLOCK, index);
      try (RecordLog log =
          RecordLog.open(
              profile.resolve("records"), database, CallsFixture.CLOCK, List.of(), index, calls)) {
        log.catchUp(JobControl.NONE);
        CallPage first = calls.page(CallFilter.ALL, CallSort.START, true, 0, 100);
        System.out.printf(
            "opened, first page of %d: %.0f ms%n",
            first.totals().calls(), (System.nanoTime() - opened) / 1e6);
        if (sorts) {
          ask(calls, new QuerySet(history), QuerySet::sorts, queries, false);
          ask(calls, new QuerySet(history), QuerySet::sorts, queries, true);
          return;
        }
        ask(calls, new QuerySet(history), QuerySet::mixes, queries, false);
        ask(calls, new QuerySet(history), QuerySet::mixes, queries, true);
        statistics(calls, new QuerySet(history));
      }
    }
  }

  private static void ask(
      CallStore calls,
      QuerySet set,
      Function<QuerySet, List<QuerySet.Mix>> mixes,
      int queries,
      boolean print)
      throws SQLException {
    for (int limit : new int[] {50, 1000}) {
      var all = new ArrayList<Double>();
      for (QuerySet.Mix mix : mixes.apply(set)) {
        double[] times = new double[queries];
        long selected = 0;
        for (int q = 0; q < queries; q++) {
          CallFilter filter = set.filter(mix, q);
          // Deep: the middle of what is selected, which the question itself has to find.
          // Every span is asked for both.
          long deep = q / 4 % 2 == 0 ? 0 : calls.totals(filter).calls() / 2;
          long began = System.nanoTime();
          CallPage page = calls.page(filter, mix.sort(), true, deep, limit);
          times[q] = (System.nanoTime() - began) / 1e6;
          selected += page.totals().calls();
        }
        Arrays.stream(times).forEach(all::add);
        if (print) {
          print("%-32s %4d rows".formatted(mix.name(), limit), times, selected / queries);
        }
      }
      if (print) {
        print(
            "all, %d rows".formatted(limit),
            all.stream().mapToDouble(Double::doubleValue).toArray(),
            0);
      }
    }
  }

  private static void statistics(CallStore calls, QuerySet set) throws SQLException {
    for (QuerySet.Mix mix : set.mixes()) {
      double[] times = new double[8];
      for (int q = 0; q < times.length; q++) {
        CallFilter filter = set.filter(mix, q);
        long began = System.nanoTime();
        calls.statistics(filter, ZoneId.of("Asia/Jakarta"));
        times[q] = (System.nanoTime() - began) / 1e6;
      }
      print("statistics: " + mix.name(), times, 0);
    }
  }

  static void print(String what, double[] times, long selected) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-48s median %7.1f  p95 %7.1f  max %7.1f ms  (%d selected)%n",
        what,
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
        sorted[sorted.length - 1],
        selected);
  }
}
