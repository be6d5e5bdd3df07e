package dev.callboard.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads kept files again, a few at a time over days, and compares their hashes with those they were
 * kept with. How far it is stands in a small file. Thread-safe.
 */
public final class Verification {

  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
  private static final Gson GSON = new Gson();

  /** A round begins so long after the last one ended. */
  private static final Duration PAUSE = Duration.ofDays(7);

  /** File systems and clocks differ by less. */
  private static final Duration SLACK = Duration.ofSeconds(3);

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final Recordings recordings;
  private final CandidateStore candidates;
  private final Path file;
  private final InstantSource now;
  private State state;

  /**
   * How far a round is.
   *
   * @param start start of the last call that was checked
   * @param call its id
   * @param finishedAt when the last round ended; empty for never
   */
  private record State(
      long start, long call, long checked, long damaged, long missing, String finishedAt) {
    static final State NONE = new State(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0, "");

    @Nullable Instant finished() {
      return finishedAt.isEmpty() ? null : Instant.parse(finishedAt);
    }

    boolean atWork() {
      return start != Long.MIN_VALUE;
    }
  }

  Verification(
      ArchiveFolder folder,
      ArchiveParts parts,
      Recordings recordings,
      Path file,
      InstantSource now) {
    this.folder = folder;
    this.recordings = recordings;
    this.store = parts.store();
    this.candidates = new CandidateStore(store.database(), store.clock());
    this.file = file;
    this.now = now;
    state = read(file);
  }

  private static State read(Path file) {
    try {
      if (Files.exists(file)) {
        State read = GSON.fromJson(Files.readString(file), State.class);
        if (read != null && read.finishedAt != null) {
          read.finished();
          return read;
        }
      }
    } catch (IOException | JsonParseException | DateTimeException e) {
      LOG.warn("how far the verification was cannot be read: it begins anew");
    }
    return State.NONE;
  }

  /** How far it is. */
  public synchronized VerifyStatus status() {
    Instant finished = state.finished();
    return new VerifyStatus(
        finished,
        state.atWork() || finished == null ? null : finished.plus(PAUSE),
        state.checked(),
        state.damaged(),
        state.missing());
  }

  /**
   * Checks the next files, where a round is due or at work.
   *
   * @param files at most so many
   * @return whether there is more to do now
   * @throws IOException when the database or the small file does not work
   */
  public synchronized boolean step(int files) throws IOException {
    Instant finished = state.finished();
    boolean due = finished == null || !finished.plus(PAUSE).isAfter(now.instant());
    if (!state.atWork() && !due || folder.complaint(0).isPresent()) {
      return false;
    }
    try {
      State before =
          state.atWork()
              ? state
              : new State(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0, state.finishedAt());
      List<RecordingRow> rows = candidates.kept(before.start(), before.call(), files);
      long damaged = before.damaged();
      long missing = before.missing();
      for (RecordingRow row : rows) {
        switch (check(row)) {
          case SOUND -> {}
          case MISSING -> missing++;
          case DAMAGED -> damaged++;
        }
      }
      long checked = before.checked() + rows.size();
      boolean more = rows.size() == files;
      state =
          more
              ? new State(
                  rows.getLast().start(),
                  rows.getLast().callId(),
                  checked,
                  damaged,
                  missing,
                  before.finishedAt())
              : new State(
                  Long.MIN_VALUE,
                  Long.MIN_VALUE,
                  checked,
                  damaged,
                  missing,
                  now.instant().toString());
      SmallFile.write(file, GSON.toJson(state));
      return more;
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** What reading a file again found. */
  enum Finding {
    SOUND,
    DAMAGED,
    MISSING
  }

  /** Reads one file again; what is wrong is noted in its row. */
  Finding check(RecordingRow row) throws SQLException {
    Path audio = folder.root().resolve(row.file());
    try {
      if (!Files.exists(audio)) {
        // A drive that was pulled out just now is no loss.
        if (folder.complaint(0).isPresent()) {
          return Finding.SOUND;
        }
        if (elsewhere(row)) {
          return Finding.SOUND;
        }
        store.put(List.of(RecordingRow.onPlatform(row.call(), "the kept file is missing")));
        return Finding.MISSING;
      }
      if (Hashes.of(audio).equals(row.sha256())) {
        if (row.damage() != Damage.NONE) {
          note(row, Damage.NONE, "");
        }
        return Finding.SOUND;
      }
      boolean written = written(row, audio);
      note(
          row,
          written ? Damage.CHANGED : Damage.ROT,
          written
              ? "the kept file has changed: it was written to after it was kept"
              : "the kept file has changed though nobody wrote to it: the disk fails");
    } catch (IOException e) {
      note(row, Damage.UNREADABLE, "the kept file cannot be read: " + e.getMessage());
    }
    return Finding.DAMAGED;
  }

  /**
   * Whether the file stands beside under another name, sealed: the power failed after a smaller form
   * took its place and before the database was on the disk.
   */
  private boolean elsewhere(RecordingRow row) throws IOException, SQLException {
    CallPlace place = folder.place(row.callId(), row.start());
    if (Files.notExists(place.sidecar())) {
      return false;
    }
    Sidecar sidecar = Sidecar.read(place.sidecar());
    Optional<Path> sealed = place.sealed(sidecar);
    if (sealed.isPresent()) {
      store.put(List.of(recordings.kept(sealed.get(), sidecar, "")));
    }
    return sealed.isPresent();
  }

  private static boolean written(RecordingRow row, Path audio) throws IOException {
    Original original = row.original();
    Instant kept = original == null ? row.fetchedAt() : original.transcodedAt();
    return Files.size(audio) != row.bytes()
        || kept != null && Files.getLastModifiedTime(audio).toInstant().isAfter(kept.plus(SLACK));
  }

  private void note(RecordingRow row, Damage damage, String problem) throws SQLException {
    store.put(
        List.of(
            new RecordingRow(
                row.call(),
                row.state(),
                row.file(),
                row.sha256(),
                row.bytes(),
                row.fetchedAt(),
                problem,
                damage,
                row.original(),
                row.held())));
  }
}
