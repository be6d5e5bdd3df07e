package dev.callboard.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps recordings for good. Thread-safe. */
public final class RecordingArchive implements AutoCloseable {

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final CandidateStore candidates;
  private final ArchiveParts parts;
  private final Custody custody;
  private final Verification verification;
  private final RecordingSearch search;
  private final Recordings recordings;
  private final Downloader downloader;
  private final Intake intake;
  private final ArchiveOptions options;
  private final InstantSource now;
  private final ReentrantLock oneRun = new ReentrantLock();

  /**
   * Builds an archive; nothing is read, written or sent yet.
   *
   * @param folder the archive's folder; created when the first recording is kept
   * @param client resolves links
   * @param endpointHost host of the profile's endpoint: only a platform that itself stands inside a
   *     private network may link into one
   */
  public RecordingArchive(
      Path folder,
      PlatformClient client,
      String endpointHost,
      ArchiveParts parts,
      ArchiveOptions options) {
    this(
        new ArchiveFolder(folder, Quota.NONE),
        client,
        endpointHost,
        parts,
        options,
        InstantSource.system());
  }

  /** The same with a disk and a clock of the caller's. */
  RecordingArchive(
      ArchiveFolder folder,
      PlatformClient client,
      String endpointHost,
      ArchiveParts parts,
      ArchiveOptions options,
      InstantSource now) {
    this.folder = folder;
    this.parts = parts;
    this.store = parts.store();
    this.search = parts.search();
    custody = new Custody(folder, parts);
    verification = new Verification(folder, parts, parts.verifyFile(), now);
    candidates = new CandidateStore(store.database(), store.clock());
    this.options = options;
    this.now = now;
    recordings = new Recordings(folder, store, parts.calls());
    downloader = new Downloader(endpointHost, options);
    Keeper keeper = new Keeper(folder, client, downloader, parts.waveforms(), now);
    intake = new Intake(folder, store, recordings, keeper, now);
  }

  /** Moving it to another folder. */
  public ArchiveMove move() {
    return new ArchiveMove(folder, parts, options.keepFree());
  }

  /** Copies with everything that proves them. */
  public EvidenceExport evidence() {
    return new EvidenceExport(folder, parts, recordings, now);
  }

  /** Whether a folder holds an archive: an empty place where its drive was does not. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(ArchiveFolder.MARKER));
  }

  /** Where it is. */
  public Path folder() {
    return folder.root();
  }

  /**
   * Whether its folder is there; also true while nothing was kept yet.
   *
   * @throws SQLException when the database refuses
   */
  public boolean reachable() throws SQLException {
    return folder.complaint(0).isEmpty() || !candidates.anyKept();
  }

  /** How the archive is set. */
  public ArchiveSettingsFile settings() {
    return parts.settings();
  }

  /** Reading kept files again, a few at a time. */
  public Verification verification() {
    return verification;
  }

  /** Waveforms of long recordings, drawn as they are kept. */
  public WaveformCache waveforms() {
    return parts.waveforms();
  }

  /** The wishes of commands that find the profile open. */
  public ArchiveWishes wishes() {
    return parts.wishes();
  }

  /**
   * Keeps by itself what the settings say; with the archive switched off only what is held.
   *
   * @throws IOException when the database refuses; trouble with the archive's disk is in the report
   */
  public ArchiveReport archiveByItself(JobControl control) throws IOException {
    return archive(0, parts.settings().get()::wants, control);
  }

  /**
   * Keeps what is not kept, nearest to deletion first: what the settings say, or everything where the
   * archive is switched off. Runs of one archive follow each other.
   *
   * @param limit at most so many; 0 for all
   * @throws IOException when the database refuses; trouble with the archive's disk is in the report
   */
  public ArchiveReport archive(int limit, JobControl control) throws IOException {
    ArchiveSettings settings = parts.settings().get();
    return archive(
        limit, settings.policy() == ArchivePolicy.OFF ? _ -> true : settings::wants, control);
  }

  private ArchiveReport archive(int limit, Predicate<RecordingRow> wanted, JobControl control)
      throws IOException {
    oneRun.lock();
    try {
      store.fill();
      long waiting = candidates.countWaiting();
      long total = limit == 0 ? waiting : Math.min(limit, waiting);
      ArchiveRun run =
          new ArchiveRun(this::keepOnRun, parts.settings().get().parallel(), total, control);
      try {
        folder.open(begun());
        custody.finish();
        run.work(new Candidates(candidates, recordings, now.instant(), wanted, damaged()), limit);
      } catch (StorageTrouble e) {
        run.stop(String.valueOf(e.getMessage()));
      }
      return run.report(candidates.countWaiting());
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    } finally {
      oneRun.unlock();
    }
  }

  /**
   * Returns the kept file of a call, or fetches and keeps it now.
   *
   * @throws IOException when the archive's disk or the database does not work
   */
  public FetchOutcome fetch(long callId) throws IOException {
    try {
      Optional<RecordingRow> row = store.find(callId);
      if (row.isEmpty()) {
        return new FetchOutcome.Failed(null, null, "no such call, or a call without a recording");
      }
      Optional<FetchOutcome> known = intake.known(row.get());
      if (known.isPresent()) {
        return known.get();
      }
      folder.open(begun());
      return intake.fetch(row.get());
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** Finds the recording of a call; empty when the call has none. */
  public Optional<Recording> find(long callId) throws SQLException {
    Optional<RecordingRow> row = store.find(callId);
    return row.isEmpty() ? Optional.empty() : recordings.of(row.get());
  }

  /** Finds the recordings of a page of calls, by call; calls without one are left out. */
  public Map<Long, Recording> find(List<CallRecord> calls) throws SQLException {
    Map<Long, CallRecord> byId = new HashMap<>();
    for (CallRecord call : calls) {
      if (call.hasRecording()) {
        byId.put(call.id(), call);
      }
    }
    Map<Long, Recording> found = new HashMap<>();
    for (RecordingRow row : store.find(byId.keySet())) {
      found.put(row.callId(), recordings.of(row, byId.get(row.callId())));
    }
    return found;
  }

  /** Where the recordings of calls are, by call; calls without one are left out. */
  public Map<Long, RecordingState> states(Collection<Long> calls) throws SQLException {
    return store.find(calls).stream()
        .collect(Collectors.toMap(RecordingRow::callId, RecordingRow::state));
  }

  /** The calls whose recording is in a state. */
  public CallIds inState(RecordingState state) throws SQLException {
    return store.inState(state);
  }

  /** Lists recordings, newest call first. */
  public List<Recording> list(long offset, int limit) throws SQLException {
    List<Recording> found = new ArrayList<>();
    for (RecordingLine line :
        search.page(RecordingFilter.ALL, RecordingSort.START, true, offset, limit).lines()) {
      find(line.callId()).ifPresent(found::add);
    }
    return found;
  }

  /** Legal holds and deletion. */
  public Custody custody() {
    return custody;
  }

  /** Finds recordings by what is known of them. */
  public RecordingSearch search() {
    return search;
  }

  /** Counts recordings by state. */
  public Counts counts() throws SQLException {
    return search.counts();
  }

  /** How many are kept. */
  public long kept() throws SQLException {
    return candidates.countKept();
  }

  /**
   * Rebuilds the rows from the folder when this database has not seen it yet: to be called at each
   * opening, after the record log. A restore that was broken off begins again.
   *
   * @param control progress in days of calls
   * @return whether there was anything to do
   */
  public boolean restoreIfNeeded(JobControl control) throws IOException {
    try {
      boolean needed = !store.restored() && !away();
      if (needed) {
        restore(control);
      }
      custody.finish();
      return needed;
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /**
   * Rebuilds the rows from the folder alone.
   *
   * @param control progress in days of calls
   * @throws IOException when the folder cannot be read, its drive is not there, or the database
   *     refuses
   */
  public RestoreReport restore(JobControl control) throws IOException {
    try {
      if (away()) {
        throw new StorageTrouble(folder.complaint(0).orElse(""));
      }
      RestoreReport report = new FolderRestore(folder, parts, recordings).run(control);
      if (!control.cancelled()) {
        store.noteRestored();
      }
      return report;
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** Re-reads every kept file and compares it with the hash it was kept with. */
  public VerifyReport verify(JobControl control) throws IOException {
    try {
      return new FolderVerification(folder, verification, candidates).run(control);
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** Lets connections go. */
  @Override
  public void close() {
    downloader.close();
  }

  /** Whether the archive was moved to a drive that is not there: what it holds is not known then. */
  private boolean away() {
    return !parts.settings().get().folder().isEmpty() && folder.complaint(0).isPresent();
  }

  /** Whether the archive's folder must exist already. */
  private boolean begun() throws SQLException {
    return !parts.settings().get().folder().isEmpty() || candidates.anyKept();
  }

  /** Damaged files whose recording the platform may still have. */
  private List<RecordingRow> damaged() throws SQLException {
    return new RecordingReadStore(store.database())
        .of(
            search.calls(
                RecordingFilter.ALL
                    .in(RecordingGroup.DAMAGED)
                    .between(now.instant().minus(CallTimes.SURELY_DELETED), null)));
  }

  private FetchOutcome keepOnRun(Candidate candidate, Semaphore line)
      throws IOException, SQLException {
    Optional<String> complaint = folder.complaint(options.keepFree());
    if (complaint.isPresent()) {
      throw new StorageTrouble(complaint.get());
    }
    return intake.keep(candidate, line);
  }

  /**
   * Recordings by state.
   *
   * @param atRisk on the platform only, and 15 days or less from deletion
   */
  public record Counts(long kept, long onPlatform, long lost, long atRisk, long bytes) {}
}
