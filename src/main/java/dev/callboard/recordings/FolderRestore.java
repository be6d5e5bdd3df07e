package dev.callboard.recordings;

import dev.callboard.audio.Container;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rows back from the folder alone: its sidecars and notes of loss. Files are not read, only
 * their sizes compared; {@code verify} reads them. Day folders are read side by side.
 */
final class FolderRestore {

  private static final Logger LOG = LoggerFactory.getLogger(FolderRestore.class);

  /** Reading small files waits for the disk more than for the processor. */
  private static final int DAYS_AT_A_TIME = 4;

  private static final String SIDECAR = ".json";
  private static final String NOTE = ".lost.json";
  private static final String STONE = ".deleted.json";

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final DeletionStore deletions;
  private final Recordings recordings;
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong damaged = new AtomicLong();
  private final AtomicReference<Exception> trouble = new AtomicReference<>();

  FolderRestore(ArchiveFolder folder, ArchiveParts parts, Recordings recordings) {
    this.folder = folder;
    this.store = parts.store();
    this.deletions = parts.deletions();
    this.recordings = recordings;
  }

  /**
   * Reads them all.
   *
   * @throws IOException when the folder cannot be read, or is gone before the end: what was not
   *     found in it says nothing then
   */
  RestoreReport run(JobControl control) throws IOException, SQLException {
    boolean there = folder.complaint(0).isEmpty();
    List<Path> days = days();
    AtomicLong done = new AtomicLong();
    Semaphore slots = new Semaphore(DAYS_AT_A_TIME);
    try (ExecutorService hands = Executors.newFixedThreadPool(DAYS_AT_A_TIME)) {
      for (Path day : days) {
        slots.acquireUninterruptibly();
        if (control.cancelled() || trouble.get() != null) {
          slots.release();
          break;
        }
        hands.execute(
            () -> {
              try {
                store.restore(rows(day));
              } catch (IOException | SQLException | RuntimeException e) {
                trouble.compareAndSet(null, e);
              } finally {
                slots.release();
              }
              synchronized (slots) {
                control.progress(done.incrementAndGet(), days.size());
              }
            });
      }
    }
    if (there) {
      folder.complaint(0).ifPresent(why -> trouble.compareAndSet(null, new StorageTrouble(why)));
    }
    return switch (trouble.get()) {
      case null -> new RestoreReport(kept.get(), lost.get(), damaged.get());
      case IOException e -> throw e;
      case SQLException e -> throw e;
      default -> throw new IOException("the archive's folder cannot be read", trouble.get());
    };
  }

  private List<Path> days() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path year : folders(folder.root(), "[0-9][0-9][0-9][0-9]")) {
      for (Path month : folders(year, "[0-9][0-9]")) {
        found.addAll(folders(month, "[0-9][0-9]"));
      }
    }
    return found;
  }

  private static List<Path> folders(Path parent, String glob) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, glob)) {
      for (Path child : children) {
        if (Files.isDirectory(child)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  private List<RecordingRow> rows(Path day) throws IOException, SQLException {
    Map<String, Path> files = new HashMap<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(day)) {
      for (Path child : children) {
        files.put(child.getFileName().toString(), child);
      }
    }
    List<RecordingRow> rows = new ArrayList<>();
    List<Tombstone> stones = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String name = file.getKey();
      int digits = digits(name);
      String ending = digits == 0 ? "" : name.substring(digits);
      String call = name.substring(0, digits);
      if (ending.equals(STONE)) {
        stones.add(Tombstone.read(file.getValue()));
      } else if (files.containsKey(call + STONE)) {
        // What a crash left beside the note of its deletion.
        continue;
      } else if (ending.equals(NOTE) && !files.containsKey(call + SIDECAR)) {
        note(file.getValue()).ifPresent(rows::add);
      } else if (ending.equals(SIDECAR)) {
        sidecar(file.getValue(), files).ifPresent(rows::add);
      }
    }
    deletions.remember(stones);
    return rows;
  }

  /** How many digits a name begins with. */
  private static int digits(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private Optional<RecordingRow> note(Path file) {
    try {
      RecordingRow row = recordings.lost(LostNote.read(file));
      lost.incrementAndGet();
      return Optional.of(row);
    } catch (IOException e) {
      damaged.incrementAndGet();
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * What was fetched, where its smaller form is not there but it is: a backup may have copied the one
   * and the sidecar of the other. The sidecar is made true of it again.
   */
  private Optional<RecordingRow> original(Path file, Sidecar sidecar, Map<String, Path> files)
      throws IOException {
    Original original = sidecar.original();
    long call = sidecar.call().id();
    Path audio = files.get(call + "." + Container.WAV.extension());
    if (original == null
        || audio == null
        || Files.size(audio) != original.bytes()
        || !Hashes.of(audio).equals(original.sha256())) {
      return Optional.empty();
    }
    Sidecar before =
        new Sidecar(
            sidecar.call(),
            original.sha256(),
            original.bytes(),
            sidecar.sourceName(),
            sidecar.fetchedAt());
    Durable.createFolders(folder.root().resolve(ArchiveFolder.INCOMING), folder.root());
    folder.write(call, before.toBytes(), file);
    return Optional.of(recordings.kept(audio, before, ""));
  }

  private Optional<RecordingRow> sidecar(Path file, Map<String, Path> files) {
    try {
      Sidecar sidecar = Sidecar.read(file);
      for (Container container : Container.values()) {
        Path audio = files.get(sidecar.call().id() + "." + container.extension());
        if (audio != null && Files.size(audio) == sidecar.bytes()) {
          kept.incrementAndGet();
          return Optional.of(recordings.kept(audio, sidecar, ""));
        }
      }
      Optional<RecordingRow> original = original(file, sidecar, files);
      if (original.isPresent()) {
        kept.incrementAndGet();
        return original;
      }
      damaged.incrementAndGet();
      return Optional.of(
          recordings.wanted(sidecar.call(), "the kept file is gone or has another size"));
    } catch (IOException e) {
      damaged.incrementAndGet();
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }
}
