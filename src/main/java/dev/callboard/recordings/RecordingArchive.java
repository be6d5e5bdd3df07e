package dev.callboard.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps recordings for good. Thread-safe. */
public final class RecordingArchive implements AutoCloseable {

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final ArchiveOptions options;
  private final InstantSource now;
  private final CandidateStore candidates;
  private final Custody custody;
  private final Verification verification;
  private final Recordings recordings;
  private final RecordingLookup lookup;
  private final ArchiveRestore restore;
  private final Downloader downloader;
  private final Intake intake;
  private final ArchiveRuns runs;
  private final Transcoder transcoder;

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
    this.options = options;
    this.now = now;
    RecordingStore store = parts.store();
    custody = new Custody(folder, parts);
    candidates = new CandidateStore(store.database(), store.clock());
    recordings = new Recordings(folder, store, parts.calls());
    verification = new Verification(folder, parts, recordings, parts.verifyFile(), now);
    lookup = new RecordingLookup(store, recordings, parts.search());
    restore = new ArchiveRestore(folder, parts, recordings);
    downloader = new Downloader(endpointHost, options);
    Retrieval retrieval = new Retrieval(folder, client, downloader, parts.waveforms());
    Keeper keeper = new Keeper(folder, retrieval, parts.waveforms(), now);
    InFlight inFlight = new InFlight();
    intake = new Intake(folder, store, recordings, keeper, inFlight, now);
    runs =
        new ArchiveRuns(
            folder,
            parts,
            candidates,
            recordings,
            restore,
            custody,
            intake,
            options.keepFree(),
            now);
    transcoder =
        new Transcoder(
            folder, parts, recordings, custody, verification, inFlight, options.keepFree(), now);
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
    return folder.complaint(0).isEmpty() || !runs.begun();
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
    return runs.run(0, parts.settings().get()::wants, control);
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
    return runs.run(
        limit, settings.policy() == ArchivePolicy.OFF ? _ -> true : settings::wants, control);
  }

  /**
   * Returns the kept file of a call, or fetches and keeps it now.
   *
   * @throws IOException when the archive's disk or the database does not work
   */
  public FetchOutcome fetch(long callId) throws IOException {
    try {
      Optional<RecordingRow> row = parts.store().find(callId);
      if (row.isEmpty()) {
        return new FetchOutcome.Failed(null, null, "no such call, or a call without a recording");
      }
      Optional<FetchOutcome> known = intake.known(row.get());
      if (known.isPresent()) {
        return known.get();
      }
      runs.open();
      return intake.fetch(row.get());
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** Finds the recording of a call; empty when the call has none. */
  public Optional<Recording> find(long callId) throws SQLException {
    return lookup.of(callId);
  }

  /** Looking up the recordings of calls. */
  public RecordingLookup lookup() {
    return lookup;
  }

  /** Legal holds and deletion. */
  public Custody custody() {
    return custody;
  }

  /** How many calls are taken up so far at this moment; 0 when none are. Does not block. */
  public long takenUp() {
    return parts.store().takenUp();
  }

  /** Storing old recordings in a smaller form. */
  public Transcoder transcoder() {
    return transcoder;
  }

  /** Finds recordings by what is known of them. */
  public RecordingSearch search() {
    return parts.search();
  }

  /** Counts recordings by state. */
  public Counts counts() throws SQLException {
    return parts.search().counts();
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
      boolean needed = restore.needed();
      if (needed) {
        restore.run(control);
      }
      custody.finish();
      transcoder.finish();
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
      return restore.run(control);
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

  /**
   * Recordings by state.
   *
   * @param atRisk on the platform only, and 15 days or less from deletion
   */
  public record Counts(long kept, long onPlatform, long lost, long atRisk, long bytes) {}
}
