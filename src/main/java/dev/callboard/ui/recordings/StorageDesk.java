package dev.callboard.ui.recordings;

import dev.callboard.campaign.Campaign;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.ArchiveSettings;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingSearch;
import dev.callboard.recordings.TranscodeEstimate;
import dev.callboard.recordings.TranscodeRule;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the storage settings need of an opened profile. */
public final class StorageDesk {

  /** So many whole months tell how fast the archive grows. */
  private static final int MONTHS = 3;

  private final Workspace workspace;
  private final RecordingArchive archive;

  /** Works on an opened profile. */
  public StorageDesk(Workspace workspace) {
    this.workspace = workspace;
    this.archive = workspace.recordings();
  }

  /** How the archive is set; does not block. */
  ArchiveSettings settings() {
    return archive.settings().get();
  }

  /** Sets it; blocks. */
  void put(ArchiveSettings now) throws IOException {
    archive.settings().put(now);
  }

  /** Reads how much room is taken; blocks. */
  Usage usage() throws SQLException, IOException {
    RecordingSearch.Sum all = archive.search().sum(RecordingFilter.ALL);
    List<RecordingSearch.Month> months = archive.search().growth(MONTHS + 1);
    long grown = months.stream().limit(MONTHS).mapToLong(RecordingSearch.Month::bytes).sum();
    long whole = months.stream().limit(MONTHS).filter(m -> m.bytes() > 0).count();
    long perMonth = whole == 0 ? months.getLast().bytes() : grown / whole;
    Path folder = archive.folder();
    boolean reachable = archive.reachable();
    Map<String, String> campaigns = new LinkedHashMap<>();
    for (Campaign campaign : workspace.ledger().campaigns()) {
      if (campaigns.size() < 20) {
        campaigns.put(campaign.id(), campaign.plan().name());
      }
    }
    return new Usage(
        archive.counts().kept(),
        all.bytes(),
        folder.toString(),
        reachable,
        Files.isDirectory(folder) ? folder.toFile().getUsableSpace() : 0,
        perMonth,
        archive.verification().status(),
        campaigns);
  }

  /** Reads what storing old recordings in a smaller form would save; blocks. */
  TranscodeEstimate estimate(TranscodeRule rule) throws SQLException {
    return archive.transcoder().estimate(rule);
  }

  /** Moves the archive; blocks. */
  long move(Path goal, JobControl control) throws IOException {
    return archive.move().run(goal, control);
  }

  /**
   * How much room is taken.
   *
   * @param recordings kept
   * @param bytes of these
   * @param folder where they are
   * @param reachable whether the folder is there, or nothing was kept yet
   * @param free bytes left on its disk
   * @param perMonth bytes by which it grew in a month, of the last three whole ones; 0 while unknown
   * @param verify how far reading again is
   * @param campaigns names by ids, newest first
   */
  record Usage(
      long recordings,
      long bytes,
      String folder,
      boolean reachable,
      long free,
      long perMonth,
      VerifyStatus verify,
      Map<String, String> campaigns) {}
}
