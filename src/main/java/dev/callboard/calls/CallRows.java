package dev.callboard.calls;

import dev.callboard.journal.Frame;
import dev.callboard.journal.Position;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.View;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables that follow the record log, and the index behind them. */
final class CallRows implements View, AutoCloseable {

  private final PlatformClock clock;
  private final List<RecordedCalls> listeners;
  private final CallIndex index;
  private final SpanStore spans;
  private final CallStore calls;
  private final BlockStore blocks = new BlockStore();
  private final BlockWriter packer = new BlockWriter();

  /** What frames hold that were read ahead, or are at hand because they were just appended. */
  private final Map<Position, List<Entry>> known = new ConcurrentHashMap<>();

  private int fresh;

  CallRows(
      PlatformClock clock,
      List<RecordedCalls> listeners,
      CallIndex index,
      SpanStore spans,
      CallStore calls) {
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.index = index;
    this.spans = spans;
    this.calls = calls;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public void ahead(Frame frame) throws IOException {
    if (frame.type() == PageFrame.TYPE) {
      known.put(frame.at(), read(frame));
    }
  }

  /** Spares the reading of a frame that was just appended. */
  void atHand(Frame frame, List<Entry> entries) {
    locate(frame, entries);
    known.put(frame.at(), entries);
  }

  void forgetAhead() {
    known.clear();
    calls.noneArriving();
  }

  /** How many records were not known before, so far. */
  int fresh() {
    return fresh;
  }

  private static List<Entry> read(Frame frame) throws IOException {
    List<Entry> entries = Entry.of(BillReader.page(PageFrame.answer(frame.payload())).bills());
    locate(frame, entries);
    return entries;
  }

  private static void locate(Frame frame, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).row()[CallColumns.LOCATION] = Location.of(frame.at(), i);
    }
  }

  private List<Entry> entries(Frame frame) throws IOException {
    List<Entry> entries = known.get(frame.at());
    return entries == null ? read(frame) : entries;
  }

  @Override
  public void apply(Connection connection, Frame frame) throws SQLException, IOException {
    if (frame.type() == SpanFrame.TYPE) {
      spans.put(connection, SpanFrame.decode(frame.payload()));
    } else if (frame.type() == PageFrame.TYPE) {
      List<Entry> entries = entries(frame);
      known.putIfAbsent(frame.at(), entries);
      blocks.write(connection, Location.of(frame.at(), 0), packed(entries));
      calls.arriving(ids(entries));
      List<CallRecord> records =
          entries.stream().map(e -> PlatformTimes.record(e.bill(), clock)).toList();
      for (RecordedCalls listener : listeners) {
        listener.recorded(connection, records);
      }
    }
  }

  private List<byte[]> packed(List<Entry> entries) {
    List<byte[]> packed = new ArrayList<>(entries.size() / Location.BLOCK + 1);
    for (int from = 0; from < entries.size(); from += Location.BLOCK) {
      int to = Math.min(entries.size(), from + Location.BLOCK);
      packed.add(packer.write(entries.subList(from, to).stream().map(Entry::bill).toList()));
    }
    return packed;
  }

  @Override
  public void committed(Frame frame) {
    List<Entry> entries = known.remove(frame.at());
    if (entries != null) {
      add(frame, entries);
      calls.arrived(ids(entries));
    } else {
      add(frame, List.of());
    }
  }

  private static List<Long> ids(List<Entry> entries) {
    return entries.stream().map(entry -> entry.bill().id()).toList();
  }

  /** Brings the index alone up by one frame. */
  void index(Frame frame) throws IOException {
    List<Entry> entries = known.remove(frame.at());
    if (entries == null && frame.type() == PageFrame.TYPE) {
      entries = read(frame);
    }
    add(frame, entries == null ? List.of() : entries);
  }

  private void add(Frame frame, List<Entry> entries) {
    fresh += index.add(frame.at(), entries.stream().map(Entry::row).toList(), frame.next());
  }

  @Override
  public void close() {
    packer.close();
  }
}
