package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStatistics;
import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.Recording;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Calls that are only made up, and what was asked about them. */
final class FakeCalls implements CallSource, Surroundings, CallDeeds, LiveCalls.Feed {

  final List<String> asked = new ArrayList<>();
  final List<String> never = new ArrayList<>();
  final Map<Long, String> written = new HashMap<>();
  final List<Consumer<CallRecord>> listening = new CopyOnWriteArrayList<>();
  volatile List<CallRecord> records = List.of();
  volatile long beyond;
  volatile Exception platformSays = new IllegalStateException("no platform");
  volatile boolean answers = true;
  volatile int polls;

  /** What the filter selects of that which only callbacks told. */
  volatile CallFilter matching = CallFilter.ALL;

  /** Whether the last row of an export was written before somebody stopped it. */
  volatile boolean exportIsWhole;

  /** Any reading of call records. */
  interface Reading {
    SyncReport read(JobControl control) throws IOException;
  }

  /** A platform's sync that does the same whatever is to be read. */
  static Syncing.Reader sync(Reading reading) {
    return new Syncing.Reader() {
      @Override
      public SyncReport recent(Instant now, JobControl control) throws IOException {
        return reading.read(control);
      }

      @Override
      public SyncReport complete(Instant from, Instant to, JobControl control) throws IOException {
        return reading.read(control);
      }

      @Override
      public SyncReport again(Instant from, Instant to, JobControl control) throws IOException {
        return reading.read(control);
      }
    };
  }

  @Override
  public Asked ask(FilterValues values) {
    return (sort, descending, offset, limit) -> {
      if (limit == 1) {
        return new Page(List.of(), 9871, new CallPage.Totals(9871, 1, 1));
      }
      asked.add(sort + (descending ? " desc" : " asc") + " from " + offset + " limit " + limit);
      List<CallRecord> all = records;
      int from = (int) Math.min(offset, all.size());
      List<CallRecord> rows = all.subList(from, Math.min(all.size(), from + limit));
      long total = all.size() + beyond;
      return new Page(rows, total, new CallPage.Totals(total, total * 2 / 5, 7300));
    };
  }

  @Override
  public int atOnce() {
    return 100;
  }

  /** The platform, which only refuses. */
  CallSource platform() {
    return new CallSource() {
      @Override
      public Asked ask(FilterValues values) throws Exception {
        throw platformSays;
      }

      @Override
      public int atOnce() {
        return 1000;
      }
    };
  }

  /** What the made-up calls have in common: nothing. */
  StatisticsViewModel.Reader statistics() {
    return values ->
        new CallStatistics(
            new CallPage.Totals(0, 0, 0), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public Map<String, String> campaigns() {
    return Map.of("cb-7f3a", "Invoice reminder");
  }

  @Override
  public Map<Long, Recording> recordings(List<CallRecord> calls) {
    return Map.of();
  }

  @Override
  public Map<Long, String> notes(List<Long> callIds) {
    return Map.copyOf(written);
  }

  @Override
  public long export(FilterValues values, Path out, JobControl control) {
    asked.add("export " + out);
    return control.cancelled() && !exportIsWhole ? TableFile.STOPPED : 7;
  }

  @Override
  public long callsOf(String number) {
    return 4;
  }

  @Override
  public boolean neverCall(String number) {
    never.add(number);
    return true;
  }

  @Override
  public void writeNote(long callId, String text) {
    written.put(callId, text);
  }

  @Override
  public Runnable listen(Consumer<CallRecord> taker) {
    listening.add(taker);
    return () -> listening.remove(taker);
  }

  /** A callback comes in. */
  void told(CallRecord call) {
    listening.forEach(taker -> taker.accept(call));
  }

  @Override
  public boolean poll() {
    polls++;
    return answers;
  }

  @Override
  public Set<Long> stored(List<Long> callIds) {
    Set<Long> stored = records.stream().map(CallRecord::id).collect(Collectors.toSet());
    Set<Long> both = new HashSet<>(callIds);
    both.retainAll(stored);
    return both;
  }

  @Override
  public FilterMatch match(FilterValues values) {
    return new FilterMatch(matching);
  }
}
