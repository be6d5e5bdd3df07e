package dev.callboard.recordings;

import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.Disposition;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * List, search and start-up over many recordings: {@code RecordingListBenchmark [ROWS]}, 500 000 by
 * default. Prints the time of each kind of question (median, 95th percentile, first one after the
 * opening) and of the opening at three sizes.
 */
final class RecordingListBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final PlatformClock CLOCK = new PlatformClock(ZoneOffset.ofHours(8));
  private static final int ROUNDS = 200;

  private RecordingListBenchmark() {}

  /** A question to the list. */
  private interface Question {
    long ask(RecordingSearch search, Random random) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
    for (int size : new int[] {rows / 50, rows / 5, rows}) {
      Path folder = Files.createTempDirectory("callboard-list");
      try {
        long begun = System.nanoTime();
        fill(folder, size);
        out("%,d rows written in %.1f s", size, seconds(begun));
        startUp(folder);
        if (size == rows) {
          questions(folder);
        }
      } finally {
        delete(folder);
      }
    }
  }

  private static void startUp(Path folder) throws Exception {
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      try (Database database = Database.open(folder.resolve("callboard"))) {
        double opened = seconds(begun);
        try (RecordingIndex index =
            RecordingIndex.open(folder.resolve("index"), store(folder, database))) {
          RecordingSearch search = search(index, database);
          search.counts();
          search.page(RecordingFilter.ALL, RecordingSort.START, true, 0, 100);
          out(
              "  opening %d: database %.0f ms, with index, counts and first page %.0f ms",
              i + 1, opened * 1000, seconds(begun) * 1000);
        }
      }
    }
  }

  private static void questions(Path folder) throws Exception {
    try (Database database = Database.open(folder.resolve("callboard"));
        RecordingIndex index =
            RecordingIndex.open(folder.resolve("index"), store(folder, database))) {
      RecordingSearch search = search(index, database);
      RecordingFilter all = RecordingFilter.ALL;
      ask("counts by state", search, (s, _) -> s.counts().kept());
      ask("first page", search, (s, _) -> page(s, all, RecordingSort.START, 0));
      ask("any page", search, (s, r) -> page(s, all, RecordingSort.START, r.nextInt(490_000)));
      ask(
          "any page by length",
          search,
          (s, r) -> page(s, all, RecordingSort.TALK, r.nextInt(490_000)));
      ask(
          "any page by number",
          search,
          (s, r) -> page(s, all, RecordingSort.NUMBER, r.nextInt(490_000)));
      ask(
          "at risk",
          search,
          (s, _) -> page(s, all.in(RecordingGroup.AT_RISK), RecordingSort.START, 0));
      ask("lost", search, (s, _) -> page(s, all.in(RecordingGroup.LOST), RecordingSort.START, 0));
      ask(
          "number begins",
          search,
          (s, r) ->
              page(
                  s,
                  all.ofNumber("81" + (20 + r.nextInt(60)) + r.nextInt(10)),
                  RecordingSort.START,
                  0));
      ask(
          "number ends",
          search,
          (s, r) ->
              page(s, all.ofNumber("*%04d".formatted(r.nextInt(10_000))), RecordingSort.START, 0));
      ask(
          "key, length, campaign and month",
          search,
          (s, r) -> {
            Instant from = NOW.minus(Duration.ofDays(30 + r.nextInt(600)));
            return page(
                s,
                all.ofKey("1")
                    .talked(20, 90)
                    .ofCampaign("cb-%016d".formatted(r.nextInt(40)))
                    .between(from, from.plus(Duration.ofDays(30))),
                RecordingSort.TALK,
                0);
          });
      ask("growth of 24 months", search, (s, _) -> s.growth(24).size());
    }
  }

  private static long page(
      RecordingSearch search, RecordingFilter filter, RecordingSort sort, int offset)
      throws Exception {
    return search.page(filter, sort, true, offset, 100).total();
  }

  private static void ask(String name, RecordingSearch search, Question question) throws Exception {
    Random random = new Random(7);
    double[] times = new double[ROUNDS];
    double first = 0;
    for (int i = -20; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      question.ask(search, random);
      double time = seconds(begun) * 1000;
      if (i == -20) {
        first = time;
      } else if (i >= 0) {
        times[i] = time;
      }
    }
    Arrays.sort(times);
    out(
        "  %-34s median %6.1f ms   p95 %6.1f ms   first %6.1f ms",
        name, times[ROUNDS / 2], times[ROUNDS * 95 / 100], first);
  }

  /** A store beside call records of which there are none. */
  private static RecordingStore store(Path folder, Database database) throws IOException {
    CallIndex calls = CallIndex.open(folder.resolve("calls-index"));
    return new RecordingStore(database, CLOCK, new CallStore(database, CLOCK, calls));
  }

  private static RecordingSearch search(RecordingIndex index, Database database) {
    return new RecordingSearch(index, database, CLOCK, null, InstantSource.fixed(NOW));
  }

  private static void fill(Path folder, int size) throws Exception {
    Random random = new Random(11);
    try (Database database = Database.open(folder.resolve("callboard"))) {
      RecordingStore store = store(folder, database);
      List<RecordingRow> part = new ArrayList<>();
      for (int id = 1; id <= size; id++) {
        part.add(row(id, random));
        if (part.size() == 5000 || id == size) {
          store.put(part);
          part = new ArrayList<>();
        }
      }
      try (RecordingIndex index =
          RecordingIndex.open(folder.resolve("index"), store(folder, database))) {
        long begun = System.nanoTime();
        search(index, database).counts();
        out("index built in %.1f s", seconds(begun));
      }
    }
  }

  private static RecordingRow row(int id, Random random) {
    int days = random.nextInt(730);
    Instant start = NOW.minus(Duration.ofSeconds(days * 86_400L + random.nextInt(86_400)));
    RecordingState state =
        days < 90
            ? random.nextInt(10) == 0 ? RecordingState.ON_PLATFORM : RecordingState.KEPT
            : random.nextInt(40) == 0 ? RecordingState.LOST : RecordingState.KEPT;
    boolean kept = state == RecordingState.KEPT;
    return new RecordingRow(
        new CallFacts(
            id,
            CallTimes.seconds(start, CLOCK),
            "81" + (20 + random.nextInt(60)) + "%07d".formatted(random.nextInt(10_000_000)),
            "cb-%016d-%d".formatted(random.nextInt(40), random.nextInt(30)),
            random.nextInt(3) == 0 ? String.valueOf(random.nextInt(4)) : "",
            random.nextInt(240),
            Disposition.ANSWERED),
        state,
        kept ? "2026/11/23/" + id + ".mp3" : "",
        kept ? "%064x".formatted(random.nextLong(Long.MAX_VALUE)) : "",
        kept ? 20_000 + random.nextInt(280_000) : 0,
        state == RecordingState.ON_PLATFORM ? null : start.plus(Duration.ofHours(2)),
        "",
        Damage.NONE,
        null,
        0);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void out(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
