package dev.callboard.calls;

import dev.callboard.journal.Frame;
import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
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
import java.util.concurrent.ConcurrentLinkedDeque;

/** The tables that follow the record log, and the index behind them. */
final class CallRows implements View {

  private final PlatformClock clock;
  private final List<RecordedCalls> listeners;
  private final CallIndex index;
  private final SpanStore spans;
  private final CallStore calls;
  private final BlockStore blocks = new BlockStore();
  private final ConcurrentLinkedDeque<BlockWriter> packers = new ConcurrentLinkedDeque<>();

  /** What frames hold that were read ahead, or are at hand because they were just appended. */
  private final Map<Position, PageRecords> known = new ConcurrentHashMap<>();

  /** Records of the transaction that is under way. */
  private List<Bill> recorded = new ArrayList<>();

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

  /** Packs the records of a page; from any thread. */
  PageRecords pack(List<Entry> entries) {
    BlockWriter packer = packers.poll();
    if (packer == null) {
      packer = new BlockWriter();
    }
    try {
      return new PageRecords(entries, packer.blocks(entries));
    } finally {
      packers.push(packer);
    }
  }

  @Override
  public void ahead(Frame frame) throws IOException {
    if (frame.type() == PageFrame.TYPE) {
      known.put(frame.at(), read(frame));
    }
  }

  /** Spares the reading of a frame that was just appended. */
  void atHand(Frame frame, PageRecords records) {
    locate(frame, records.entries());
    known.put(frame.at(), records);
  }

  void forgetAhead() {
    known.clear();
    calls.noneArriving();
  }

  /** How many records were not known before, so far. */
  int fresh() {
    return fresh;
  }

  private PageRecords read(Frame frame) throws IOException {
    List<Entry> entries = Entry.of(BillReader.page(PageFrame.answer(frame.payload())).bills());
    locate(frame, entries);
    return pack(entries);
  }

  private static void locate(Frame frame, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).row()[CallColumns.LOCATION] = Location.of(frame.at(), i);
    }
  }

  @Override
  public void begin() {
    recorded = new ArrayList<>();
  }

  @Override
  public void apply(Connection connection, Frame frame) throws SQLException, IOException {
    if (frame.type() == SpanFrame.TYPE) {
      spans.put(connection, SpanFrame.decode(frame.payload()));
    } else if (frame.type() == PageFrame.TYPE) {
      PageRecords page = known.get(frame.at());
      if (page == null) {
        page = read(frame);
        known.put(frame.at(), page);
      }
      blocks.write(connection, Location.of(frame.at(), 0), page.blocks());
      calls.arriving(page);
      page.entries().forEach(entry -> recorded.add(entry.bill()));
    }
  }

  @Override
  public void end(Connection connection) throws SQLException {
    if (!recorded.isEmpty()) {
      for (RecordedCalls listener : listeners) {
        listener.recorded(connection, recorded, clock);
      }
    }
  }

  @Override
  public void committed(List<Frame> frames) {
    var rows = new ArrayList<long[]>();
    for (Frame frame : frames) {
      PageRecords page = known.remove(frame.at());
      if (page != null && !index.passed(frame.at())) {
        for (Entry entry : page.entries()) {
          rows.add(entry.row());
        }
      }
      if (frame.type() == SpanFrame.TYPE) {
        fresh += index.add(rows, frame.next());
        index.settled();
        rows = new ArrayList<>();
      }
    }
    fresh += index.add(rows, frames.getLast().next());
    calls.noneArriving();
  }

  /** Brings the index alone up by some frames. */
  void index(List<Frame> frames) throws IOException {
    for (Frame frame : frames) {
      if (frame.type() == PageFrame.TYPE && !known.containsKey(frame.at())) {
        known.put(frame.at(), read(frame));
      }
    }
    committed(frames);
  }
}
