package dev.callboard.calls;

import dev.callboard.calls.index.ColumnIndex;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Criterion.Between;
import dev.callboard.calls.index.Selection;
import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
import dev.callboard.simulator.History;
import dev.callboard.simulator.SimulatedCall;
import dev.callboard.simulator.SimulatorOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Builds the index of the simulator's history and prints how long questions take. A program, not a
 * test: {@code IndexBenchmark FOLDER RECORDS QUERIES}, with {@code -Xmx512m}.
 */
final class IndexBenchmark {

  private static final int PAGE = 1000;
  private static final int DAYS = 365;
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private final ColumnIndex index;
  private final List<long[]> samples = new ArrayList<>();
  private final Random random = new Random(1);
  private final long first;
  private final long last;

  private IndexBenchmark(ColumnIndex index, History history) {
    this.index = index;
    this.first = history.call(0).start();
    this.last = history.call(history.size() - 1).start();
    for (int i = 0; i < 1000; i++) {
      samples.add(CallColumns.row(bill(history.call(random.nextInt(history.size())))));
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    History history = History.of(new SimulatorOptions(0, Long.parseLong(args[1]), DAYS, 7, NOW, 1));
    if (!Files.exists(folder.resolve("manifest"))) {
      build(folder, history);
    }
    long opened = System.nanoTime();
    try (ColumnIndex index =
        ColumnIndex.open(
            folder, CallColumns.COUNT, CallColumns.TELLING, CallColumns.VERSION, false)) {
      System.out.printf("opened in %.1f ms%n", (System.nanoTime() - opened) / 1e6);
      long checked = System.nanoTime();
      System.out.printf(
          "sound %s in %.1f ms%n", index.sound(), (System.nanoTime() - checked) / 1e6);
      var benchmark = new IndexBenchmark(index, history);
      benchmark.run(Integer.parseInt(args[2]), false);
      benchmark.run(Integer.parseInt(args[2]), true);
      benchmark.groups();
    }
  }

  /** As a first sync does: the newest day first. */
  private static void build(Path folder, History history) throws IOException {
    long adding = 0;
    long pages = 0;
    try (ColumnIndex index =
        ColumnIndex.open(
            folder, CallColumns.COUNT, CallColumns.TELLING, CallColumns.VERSION, false)) {
      int end = history.size();
      while (end > 0) {
        int begin = history.firstFrom(history.call(end - 1).start() / 86_400 * 86_400);
        for (int from = begin; from < end; from += PAGE) {
          var rows = new ArrayList<long[]>();
          for (int i = from; i < Math.min(end, from + PAGE); i++) {
            rows.add(CallColumns.row(bill(history.call(i))));
          }
          long began = cpu();
          index.add(rows, new Position(1, ++pages));
          adding += cpu() - began;
        }
        end = begin;
      }
      long began = cpu();
      index.checkpoint();
      adding += cpu() - began;
    }
    long bytes = 0;
    long files = 0;
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        bytes += Files.size(file);
        files++;
      }
    }
    System.out.printf(
        "%d rows added at %.0f rows a second of one processor; %.1f bytes a row in %d files%n",
        history.size(), history.size() / (adding / 1e9), (double) bytes / history.size(), files);
  }

  /** Of this thread: adding is done by it alone, and the machine may be busy. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void run(int queries, boolean print) {
    var all = new ArrayList<Double>();
    var work = new ArrayList<Double>();
    for (Map.Entry<String, int[]> mix : mixes().entrySet()) {
      for (int[] page : new int[][] {{50, 0}, {50, 1}, {1000, 1}}) {
        double[] times = new double[queries];
        long rows = 0;
        for (int q = 0; q < queries; q++) {
          boolean ordered = mix.getKey().contains("by ");
          int[] columns = mix.getValue();
          List<Criterion> criteria =
              criteria(ordered ? Arrays.copyOf(columns, columns.length - 1) : columns, q);
          int sort = ordered ? columns[columns.length - 1] : CallColumns.START;
          long before = allCpu();
          long began = System.nanoTime();
          Selection selection = index.select(criteria);
          selection.sum(CallColumns.ANSWERED);
          selection.sum(CallColumns.TALK);
          long offset = page[1] == 0 ? 0 : selection.count() / 2;
          selection.page(sort, true, offset, page[0]);
          times[q] = (System.nanoTime() - began) / 1e6;
          work.add((allCpu() - before) / 2e6);
          rows += selection.count();
        }
        Arrays.sort(times);
        Arrays.stream(times).forEach(all::add);
        if (print) {
          System.out.printf(
              "%-34s %4d rows %s  median %6.1f  p95 %6.1f  max %6.1f ms  (%d selected)%n",
              mix.getKey(),
              page[0],
              page[1] == 0 ? "first" : "deep ",
              times[queries / 2],
              times[Math.min(queries - 1, queries * 95 / 100)],
              times[queries - 1],
              rows / queries);
        }
      }
    }
    pooled("wall", all);
    pooled("half of processor time", work);
  }

  private static void pooled(String what, List<Double> all) {
    all.sort(null);
    System.out.printf(
        "pooled, %s: median %.1f  p95 %.1f  p99 %.1f  max %.1f ms of %d%n",
        what,
        all.get(all.size() / 2),
        all.get(all.size() * 95 / 100),
        all.get(all.size() * 99 / 100),
        all.getLast(),
        all.size());
  }

  /** Of the whole process: halved, what a query would take on two idle processors at best. */
  private static long allCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Columns that are filtered; where the name says "by", the last one is the order's alone. */
  private static Map<String, int[]> mixes() {
    Map<String, int[]> mixes = new LinkedHashMap<>();
    mixes.put("nothing", new int[] {});
    mixes.put("extension", new int[] {CallColumns.EXTENSION});
    mixes.put("number", new int[] {CallColumns.DESTINATION});
    mixes.put("number's beginning", new int[] {-CallColumns.DESTINATION});
    mixes.put("user", new int[] {CallColumns.USER});
    mixes.put("member", new int[] {CallColumns.MEMBER});
    mixes.put("reference", new int[] {CallColumns.REFERENCE});
    mixes.put("tag", new int[] {CallColumns.TAG});
    mixes.put("cause", new int[] {CallColumns.CAUSE});
    mixes.put("key", new int[] {CallColumns.KEY});
    mixes.put("caller", new int[] {CallColumns.CALLER});
    mixes.put("talk between", new int[] {-CallColumns.TALK});
    mixes.put("direction, method", new int[] {CallColumns.DIRECTION, CallColumns.METHOD});
    mixes.put(
        "direction, method, reference, user",
        new int[] {
          CallColumns.DIRECTION, CallColumns.METHOD, CallColumns.REFERENCE, CallColumns.USER
        });
    mixes.put("answered, recorded", new int[] {CallColumns.ANSWERED, CallColumns.RECORDED});
    mixes.put("by destination", new int[] {CallColumns.DESTINATION});
    mixes.put("by ring", new int[] {CallColumns.RING});
    mixes.put("by talk", new int[] {CallColumns.TALK});
    mixes.put("by cause", new int[] {CallColumns.CAUSE});
    mixes.put("method by destination", new int[] {CallColumns.METHOD, CallColumns.DESTINATION});
    mixes.put("key by talk", new int[] {CallColumns.KEY, CallColumns.TALK});
    return mixes;
  }

  private List<Criterion> criteria(int[] columns, int query) {
    long[] sample = samples.get(random.nextInt(samples.size()));
    var criteria = new ArrayList<Criterion>();
    int[] spans = {0, 90, 7, 1};
    int days = spans[query % spans.length];
    if (days > 0) {
      long from = first + random.nextLong(last - first - days * 86_400L + 1);
      criteria.add(new Between(CallColumns.START, from, from + days * 86_400L - 1));
    }
    for (int i = 0; i < columns.length; i++) {
      int column = Math.abs(columns[i]);
      long value = sample[column];
      if (columns[i] < 0) {
        long width = column == CallColumns.TALK ? 20 : 18_000_000_000_000L;
        criteria.add(new Between(column, value / width * width, value / width * width + width));
      } else {
        criteria.add(Criterion.equalTo(column, value));
      }
    }
    return criteria;
  }

  private void groups() {
    var hour = new Dimension(CallColumns.START, 0, 3600, 24);
    var weekday = new Dimension(CallColumns.START, 345_600, 86_400, 7);
    var talk = new Dimension(CallColumns.TALK, 0, 10, 0);
    for (List<Dimension> by :
        List.of(
            List.of(hour, Dimension.of(CallColumns.CAUSE)),
            List.of(weekday, hour, Dimension.of(CallColumns.ANSWERED)),
            List.of(talk),
            List.of(Dimension.of(CallColumns.KEY)))) {
      double best = Double.MAX_VALUE;
      double worst = 0;
      int size = 0;
      for (int i = 0; i < 6; i++) {
        long began = System.nanoTime();
        size = index.select(List.of()).groups(by).size();
        double time = (System.nanoTime() - began) / 1e6;
        best = Math.min(best, time);
        worst = Math.max(worst, time);
      }
      System.out.printf("%d groups of all: best %.1f, worst %.1f ms%n", size, best, worst);
    }
  }

  private static Bill bill(SimulatedCall call) {
    return new Bill(
        call.id(),
        call.extNumber(),
        call.destNumber(),
        call.displayNumber(),
        PlatformTimes.written(call.start()),
        call.answered() ? "" : null,
        "",
        call.duration(),
        call.billSec(),
        call.incoming() ? "callin" : "callout",
        call.callMethod(),
        call.userId(),
        call.memberId(),
        call.chengshudu(),
        call.customUuid(),
        call.recordFileName(),
        "",
        call.hangupDirection(),
        call.hangupCause(),
        call.userKey());
  }
}
