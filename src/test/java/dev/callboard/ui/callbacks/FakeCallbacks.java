package dev.callboard.ui.callbacks;

import dev.callboard.callback.Callback;
import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.CallbackStore.Counts;
import dev.callboard.callback.ReceiverState;
import dev.callboard.callback.Tally;
import dev.callboard.callback.Verdict;
import dev.callboard.calls.CallRecord;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.PlatformClock;
import dev.callboard.ui.kit.TestWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Callbacks as a test wants them; the numbers are made up. */
final class FakeCallbacks implements CallbackDesk {

  final List<CallbackRow> rows = new ArrayList<>();
  final Map<Verdict, Long> answered = new EnumMap<>(Verdict.class);
  final List<Runnable> listeners = new ArrayList<>();
  CallbackSettings settings =
      new CallbackSettings(
          false, "127.0.0.1", 8790, List.of(), "", "0123456789abcdef0123456789abcdef");
  String portTrouble = "";
  boolean broken;
  int readings;

  /** One came. */
  void came(long id, Callback.State state) throws IOException {
    String json =
        """
        {"id":%d,"destnumber":"8125550%04d","starttime":"2026-11-23 15:%02d:13",\
        "answertime":"%s","billsec":%d,"duration":9,"type":"callout","customuuid":"cb-1",\
        "userkey":"%s","hangupcause":10001}\
        """
            .formatted(
                id,
                id,
                id % 60,
                id % 3 == 0 ? "" : "2026-11-23 15:40:00",
                id % 3 == 0 ? 0 : 20 + id,
                id % 3 == 1 ? "1" : "");
    rows.addFirst(
        new CallbackRow(
            CallRecord.of(BillReader.bill(json), new PlatformClock(ZoneOffset.ofHours(8))),
            TestWindow.NOW.minus(Duration.ofSeconds(400 - id)),
            state));
    answered.merge(Verdict.TAKEN, 1L, Long::sum);
    tell();
  }

  void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  @Override
  public CallbackSettings settings() {
    return settings;
  }

  @Override
  public void apply(CallbackSettings changed) throws IOException {
    if (broken) {
      throw new IOException("no space left on device");
    }
    settings = changed;
    tell();
  }

  @Override
  public ReceiverState state() {
    if (!settings.on()) {
      return new ReceiverState.Off();
    }
    return portTrouble.isEmpty()
        ? new ReceiverState.Listening(settings.address(settings.port()))
        : new ReceiverState.Failed(portTrouble);
  }

  @Override
  public Tally tally() {
    return new Tally(answered);
  }

  @Override
  public Counts counts() throws IOException {
    readings++;
    if (broken) {
      throw new IOException("database closed");
    }
    long open = rows.stream().filter(r -> r.state() == Callback.State.UNCONFIRMED).count();
    return new Counts(rows.size(), open);
  }

  @Override
  public List<CallbackRow> latest(int limit) {
    return rows.stream().limit(limit).toList();
  }

  @Override
  public List<String> addresses() {
    return List.of("127.0.0.1", "192.0.2.17");
  }

  @Override
  public AutoCloseable onChange(Runnable listening) {
    listeners.add(listening);
    return () -> listeners.remove(listening);
  }
}
