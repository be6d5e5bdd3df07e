package dev.callboard.recordings;

import dev.callboard.audio.AudioFile;
import dev.callboard.audio.Container;
import dev.callboard.audio.WaveformCache;
import dev.callboard.platform.Bill;
import dev.callboard.recordings.Retrieval.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Brings one recording into the folder. The order is what makes "kept" true: the bytes are complete,
 * proven, hashed and on the disk before they get their name; the sidecar follows and seals them. A
 * crash between the two leaves a whole file without a sidecar, which the next attempt checks again
 * and seals. Each thread puts the bytes of its own recording on the disk, at the same time as others;
 * names are given for all that wait ({@link Sealing}). A journal of arrivals, which would save the
 * sync of each sidecar, was thought of and left out: it would be a second truth to recover from.
 * Thread-safe for different calls.
 */
final class Keeper {

  /** A link that fails is resolved once more; what fails twice waits for the next run. */
  private static final int TRIES = 2;

  private final ArchiveFolder folder;
  private final Retrieval retrieval;
  private final WaveformCache waveforms;
  private final InstantSource now;
  private final SharedWork<Sealing.Ready> sealing = new SharedWork<>(Sealing::seal);

  Keeper(ArchiveFolder folder, Retrieval retrieval, WaveformCache waveforms, InstantSource now) {
    this.folder = folder;
    this.retrieval = retrieval;
    this.waveforms = waveforms;
    this.now = now;
  }

  /** What became of an attempt. */
  sealed interface Attempt {

    /** Sealed in the folder. */
    record Kept(Path file, Sidecar sidecar, String remark) implements Attempt {}

    /** The platform has it no more; a note of loss is in the folder. */
    record Lost(LostNote note) implements Attempt {}

    /** Somebody deleted it here, before or meanwhile: nothing of it is in the folder. */
    record Deleted() implements Attempt {}

    /** Not this time. */
    record Failed(FetchOutcome.Failed outcome) implements Attempt {}
  }

  /**
   * Keeps the recording of a call, from what lies in the folder or from the platform.
   *
   * @param errand what is shared with other recordings
   * @throws IOException when the folder cannot take it
   */
  Attempt keep(Bill call, Errand errand) throws IOException, SQLException {
    CallPlace place = folder.place(call);
    // The sidecar is looked for all the same: somebody may have kept it since the run began.
    boolean known = errand.leftovers().mayHold(place);
    if (known && place.deleted()) {
      return new Attempt.Deleted();
    }
    boolean leftovers = known ? !place.empty() : Files.exists(place.sidecar());
    Optional<Attempt> present = leftovers ? sealWhatIsThere(call, place) : Optional.empty();
    return present.isPresent()
        ? present.get()
        : fetch(new Task(call, place, errand.line(), true, leftovers));
  }

  /**
   * What is to be done.
   *
   * @param line lets so many be downloaded at a time
   * @param mayBeLost whether a no of the platform means that it is lost
   * @param leftovers whether files of the call lie in the folder
   */
  private record Task(
      Bill call, CallPlace place, Semaphore line, boolean mayBeLost, boolean leftovers) {}

  /**
   * Fetches the recording of a call whose kept file is damaged. The damaged file stays until what
   * comes is whole.
   *
   * @throws IOException when the folder cannot take it
   */
  Attempt replace(Bill call, Errand errand) throws IOException, SQLException {
    return fetch(new Task(call, folder.place(call), errand.line(), false, true));
  }

  private Optional<Attempt> sealWhatIsThere(Bill call, CallPlace place) throws StorageTrouble {
    Optional<Path> found = place.findAudio();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Path file = found.get();
    Path sidecarFile = place.sidecar();
    try {
      if (Files.exists(sidecarFile)) {
        Sidecar sidecar = Sidecar.read(sidecarFile);
        Optional<Path> sealed = place.sealed(sidecar);
        if (sealed.isEmpty()) {
          return Optional.empty();
        }
        AudioFile.check(sealed.get());
        return Optional.of(new Attempt.Kept(sealed.get(), sidecar, ""));
      }
      AudioFile.check(file);
      String sha256 = Hashes.of(file);
      Sidecar sidecar =
          new Sidecar(
              call,
              sha256,
              Files.size(file),
              call.recordFileName(),
              Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS));
      folder.write(call.id(), sidecar.toBytes(), sidecarFile);
      return Optional.of(new Attempt.Kept(file, sidecar, ""));
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException _) {
      // Damaged since: the platform is asked again, and what comes takes its place.
      return Optional.empty();
    }
  }

  private Attempt fetch(Task task) throws IOException, SQLException {
    Step step = new Step.Again("", "");
    boolean everGone = true;
    task.line().acquireUninterruptibly();
    try {
      for (int attempt = 1; attempt <= TRIES && step.mayBeTriedAgain(); attempt++) {
        step = retrieval.step(task.call(), step instanceof Step.Again(_, String hash) ? hash : "");
        everGone &= step instanceof Step.Gone;
      }
    } finally {
      task.line().release();
    }
    return switch (step) {
      case Step.Arrived arrived -> kept(task, arrived);
      case Step.Never(String why, _) when task.mayBeLost() -> lost(task, why);
      case Step.Never(_, FetchOutcome.Failed outcome) -> new Attempt.Failed(outcome);
      case Step.Ended(FetchOutcome.Failed outcome) -> new Attempt.Failed(outcome);
      case Step.Gone(String why) -> everGone && task.mayBeLost() ? lost(task, why) : failed(why);
      case Step.Again(String why, _) -> failed(why);
    };
  }

  private Attempt kept(Task task, Step.Arrived arrived) throws IOException, SQLException {
    Bill call = task.call();
    try (Partial audio = arrived.partial();
        Partial seal = folder.begin(call.id())) {
      audio.force();
      folder.createDay(task.place().day());
      Path target = task.place().audio(arrived.container());
      Sidecar sidecar =
          new Sidecar(
              call,
              arrived.sha256(),
              audio.bytes(),
              call.recordFileName(),
              now.instant().truncatedTo(ChronoUnit.MILLIS));
      seal.write(sidecar.toBytes());
      seal.force();
      sealing.done(new Sealing.Ready(audio, target, seal, task.place().sidecar()));
      if (task.place().deleted()) {
        // Its note came meanwhile; whoever wrote it may have looked for files before these were
        // there.
        clearAll(task.place());
        return forgotten(arrived.sha256());
      }
      if (task.leftovers()) {
        clear(task.place(), target);
      }
      return new Attempt.Kept(target, sidecar, arrived.remark());
    }
  }

  /** Takes away what a kept recording makes untrue: a note of loss, a damaged file of another kind. */
  private static void clear(CallPlace place, Path keptFile) throws StorageTrouble {
    try {
      Files.deleteIfExists(place.lostNote());
      for (Container container : Container.values()) {
        Path other = place.audio(container);
        if (!other.equals(keptFile)) {
          Files.deleteIfExists(other);
        }
      }
    } catch (IOException e) {
      throw new StorageTrouble("the archive's folder cannot be changed: " + e.getMessage(), e);
    }
  }

  private Attempt forgotten(String sha256) {
    waveforms.forget(sha256);
    return new Attempt.Deleted();
  }

  /** Leaves nothing of a recording that was deleted while it was being fetched. */
  private static void clearAll(CallPlace place) throws StorageTrouble {
    try {
      place.clear();
      Durable.forceFolder(place.day());
    } catch (IOException e) {
      throw new StorageTrouble("the archive's folder cannot be changed: " + e.getMessage(), e);
    }
  }

  private Attempt lost(Task task, String why) throws StorageTrouble {
    Bill call = task.call();
    if (task.place().deleted()) {
      return new Attempt.Deleted();
    }
    if (!task.leftovers() && !task.place().empty()) {
      // A run looked at the folder when it began, and somebody may have kept it since.
      Optional<Attempt> present = sealWhatIsThere(call, task.place());
      if (present.isPresent()) {
        return present.get();
      }
    }
    LostNote note = new LostNote(call, now.instant().truncatedTo(ChronoUnit.MILLIS), why);
    try {
      folder.createDay(task.place().day());
      folder.write(call.id(), note.toBytes(), task.place().lostNote());
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException e) {
      throw new StorageTrouble("a note of loss cannot be written: " + e.getMessage(), e);
    }
    if (task.place().deleted()) {
      clearAll(task.place());
      return new Attempt.Deleted();
    }
    return new Attempt.Lost(note);
  }

  private static Attempt failed(String why) {
    return new Attempt.Failed(new FetchOutcome.Failed(null, null, why));
  }
}
