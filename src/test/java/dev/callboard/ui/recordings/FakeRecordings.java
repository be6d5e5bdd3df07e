package dev.callboard.ui.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.calls.CallRecord;
import dev.callboard.job.JobControl;
import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.platform.Bill;
import dev.callboard.platform.Failure;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings in memory; what is fetched becomes the sound file of the test resources. */
final class FakeRecordings implements RecordingDesk {

  /** How many new calls are taken up, as if a first look waited for that. */
  volatile long takenUp;

  static final Instant NOW = Instant.parse("2026-11-23T07:32:00Z");

  final Map<Long, Recording> all = new LinkedHashMap<>();
  final Map<Long, CallNotes> notes = new LinkedHashMap<>();
  final Map<Long, List<String>> held = new LinkedHashMap<>();
  private int markers;
  final List<String> done = new ArrayList<>();
  Path file = sound("mulaw.wav");
  @Nullable FetchOutcome outcome;
  @Nullable IOException broken;

  /** Nothing is ever found there unless a test gives another. */
  WaveformCache waveforms = new WaveformCache(Path.of("none"));

  static Path sound(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(FakeRecordings.class.getResource("/audio/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Recording put(long id, RecordingState state, int daysAgo, String tag) {
    Instant start = NOW.minus(Duration.ofDays(daysAgo));
    Bill bill =
        new Bill(
            id,
            "",
            "8125550" + (1000 + id),
            "",
            "",
            "",
            "",
            5,
            (int) (3 + id % 200),
            "callout",
            6,
            "",
            "",
            "",
            tag,
            id + ".wav",
            "",
            10041,
            10001,
            id % 3 == 0 ? "1" : "");
    boolean kept = state == RecordingState.KEPT;
    Recording recording =
        new Recording(
            new CallRecord(bill, start, start.plusSeconds(5), start.plusSeconds(9)),
            state,
            kept ? file : null,
            kept ? "ab" : "",
            kept ? 28_058 : 0,
            state == RecordingState.ON_PLATFORM ? null : start.plus(Duration.ofMinutes(9)),
            start.plus(Duration.ofDays(90)),
            "",
            null);
    all.put(id, recording);
    return recording;
  }

  /** A page of them, in the order they were put. */
  List<Recording> list(long offset, int limit) throws IOException {
    check();
    return all.values().stream().skip(offset).limit(limit).toList();
  }

  /** How many there are of each state. */
  Counts counts() {
    return new Counts(
        count(RecordingState.KEPT),
        count(RecordingState.ON_PLATFORM),
        count(RecordingState.LOST),
        1,
        28_058 * count(RecordingState.KEPT));
  }

  @Override
  public Optional<Recording> find(long callId) throws IOException {
    check();
    return Optional.ofNullable(all.get(callId));
  }

  @Override
  public FetchOutcome fetch(long callId) throws IOException {
    check();
    done.add("fetch " + callId);
    FetchOutcome wanted = outcome;
    return wanted != null
        ? wanted
        : new FetchOutcome.Kept(put(callId, RecordingState.KEPT, 1, "cb-1"));
  }

  /** A run that keeps two. */
  ArchiveReport archive(JobControl control) throws IOException {
    check();
    done.add("archive");
    return new ArchiveReport(2, 1, 0, 0, 56_116, "");
  }

  @Override
  public List<String> holdsOn(long callId) {
    return held.getOrDefault(callId, List.of());
  }

  @Override
  public WaveformCache waveforms() {
    return waveforms;
  }

  @Override
  public String campaign(String tag) {
    return tag.startsWith("cb") ? "Promo 11.11 — 促销" : "";
  }

  @Override
  public CallNotes notes(long callId) throws IOException {
    check();
    return notes.getOrDefault(callId, CallNotes.none(callId));
  }

  @Override
  public void write(long callId, String text) throws IOException {
    check();
    put(callId, text.strip(), notes(callId).markers());
  }

  @Override
  public Marker mark(long callId, Duration position) throws IOException {
    check();
    Marker marker = new Marker("m" + ++markers, position, "", "ana", NOW);
    List<Marker> all = new ArrayList<>(notes(callId).markers());
    all.add(marker);
    put(callId, notes(callId).text(), all);
    return marker;
  }

  @Override
  public void name(long callId, Marker marker, String text) throws IOException {
    check();
    List<Marker> all = new ArrayList<>(notes(callId).markers());
    all.replaceAll(
        m ->
            m.id().equals(marker.id())
                ? new Marker(m.id(), m.position(), text.strip(), "ana", NOW)
                : m);
    put(callId, notes(callId).text(), all);
  }

  @Override
  public void unmark(long callId, Marker marker) throws IOException {
    check();
    List<Marker> all = new ArrayList<>(notes(callId).markers());
    all.removeIf(m -> m.id().equals(marker.id()));
    put(callId, notes(callId).text(), all);
  }

  @Override
  public void listened(long callId) {
    done.add("listened " + callId);
  }

  private void put(long callId, String text, List<Marker> all) {
    List<Marker> ordered = all.stream().sorted(Comparator.comparing(Marker::position)).toList();
    notes.put(callId, new CallNotes(callId, text, "ana", NOW, ordered));
  }

  static FetchOutcome timeout() {
    return new FetchOutcome.Failed(null, new Failure(Failure.Kind.TIMEOUT, ""), "read timed out");
  }

  private long count(RecordingState state) {
    return all.values().stream().filter(r -> r.state() == state).count();
  }

  private void check() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
