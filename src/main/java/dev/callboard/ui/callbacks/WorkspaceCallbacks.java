package dev.callboard.ui.callbacks;

import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.CallbackStore.Counts;
import dev.callboard.callback.Callbacks;
import dev.callboard.callback.LocalAddresses;
import dev.callboard.callback.ReceiverState;
import dev.callboard.callback.Tally;
import dev.callboard.calls.CallRecord;
import dev.callboard.platform.PlatformClock;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The callbacks of an opened profile. */
public final class WorkspaceCallbacks implements CallbackDesk {

  private final Callbacks callbacks;
  private final PlatformClock clock;

  /** Works on an opened profile. */
  public WorkspaceCallbacks(Workspace workspace) {
    this.callbacks = workspace.callbacks();
    this.clock = workspace.client().clock();
  }

  @Override
  public CallbackSettings settings() {
    return callbacks.settings();
  }

  @Override
  public void apply(CallbackSettings settings) throws IOException {
    callbacks.apply(settings);
  }

  @Override
  public ReceiverState state() {
    return callbacks.state();
  }

  @Override
  public Tally tally() {
    return callbacks.tally();
  }

  @Override
  public Counts counts() throws SQLException {
    return callbacks.store().counts();
  }

  @Override
  public List<CallbackRow> latest(int limit) throws SQLException {
    return callbacks.store().latest(limit).stream()
        .map(c -> new CallbackRow(CallRecord.of(c.shown(), clock), c.receivedAt(), c.state()))
        .toList();
  }

  @Override
  public List<String> addresses() {
    return LocalAddresses.all();
  }

  @Override
  public AutoCloseable onChange(Runnable listening) {
    return callbacks.onChange(listening);
  }
}
