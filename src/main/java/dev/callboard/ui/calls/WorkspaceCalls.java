package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.campaign.SuppressionList;
import dev.callboard.campaign.WrittenForm;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.NumberJudge;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls of an opened profile, with what is known of them and what can be done with them. */
final class WorkspaceCalls implements Surroundings, CallDeeds, LocalCalls.Elsewhere {

  /** More notes than this with one text narrow nothing down any more. */
  private static final int MOST_NOTES = 100_000;

  private final Workspace workspace;
  private final LocalCalls local;
  private final Clock clock;
  private final String listedBy;

  /**
   * Works on an opened profile.
   *
   * @param listedBy who puts numbers on the list of those never to call, for the list
   */
  WorkspaceCalls(Workspace workspace, Clock clock, String listedBy) {
    this.workspace = workspace;
    this.clock = clock;
    this.listedBy = listedBy;
    this.local = new LocalCalls(workspace.calls(), this, clock);
  }

  /** The calls kept here. */
  LocalCalls local() {
    return local;
  }

  @Override
  public Map<String, String> campaigns() {
    return workspace.ledger().campaigns().stream()
        .collect(Collectors.toMap(Campaign::id, c -> c.plan().name(), (a, _) -> a));
  }

  @Override
  public Map<Long, Recording> recordings(List<CallRecord> calls) throws SQLException {
    return workspace.recordings().lookup().of(calls);
  }

  @Override
  public Map<Long, String> notes(List<Long> callIds) throws SQLException {
    return workspace.notes().texts(callIds);
  }

  @Override
  public CallIds noted(String text) throws SQLException {
    return CallIds.of(workspace.notes().search(text, MOST_NOTES));
  }

  @Override
  public List<Long> noted() throws SQLException {
    return workspace.notes().inOrder(MOST_NOTES);
  }

  @Override
  public CallIds recordings(RecordingState state) throws SQLException {
    return workspace.recordings().lookup().inState(state);
  }

  @Override
  public long export(FilterValues values, Path out, JobControl control) throws Exception {
    return workspace.callExport().write(local.filter(values), out, control);
  }

  @Override
  public long callsOf(String number) throws SQLException {
    CallFilter all =
        new CallFilter(
            null, null, 3, 0, List.of(), number, "", "", "", "", "", "", null, null, "", null);
    return workspace.calls().totals(all).calls();
  }

  @Override
  public boolean neverCall(String number) throws IOException {
    var listed = new SuppressedNumber(canonical(number), clock.instant(), "callboard", listedBy);
    return new SuppressionList(workspace.folder()).add(List.of(listed)) > 0;
  }

  /** The number as lists hold it: the reading of the record that can be called. */
  private String canonical(String written) throws IOException {
    Profile profile = workspace.profile();
    Country country =
        Countries.find(profile.country())
            .orElseThrow(() -> new IOException("no such country: " + profile.country()));
    List<String> readings =
        WrittenForm.of(country, profile.numberForm(), profile.numberPrefix()).readings(written);
    NumberJudge judge = new NumberJudge(country);
    return readings.stream()
        .filter(reading -> judge.judge("+" + reading).rejection() == null)
        .findFirst()
        .or(() -> readings.stream().findFirst())
        .orElseThrow(() -> new IOException("not a number"));
  }

  @Override
  public void writeNote(long callId, String text) throws IOException {
    workspace.notes().write(callId, text);
  }
}
