package dev.callboard.recordings;

import dev.callboard.audio.AudioFile;
import dev.callboard.audio.AudioInfo;
import dev.callboard.audio.Container;
import dev.callboard.audio.WaveformCache;
import dev.callboard.platform.Bill;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.RecordingLink;
import dev.callboard.platform.Refusal;
import dev.callboard.platform.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

  /** "File does not exist" (observed, among the codes of {@code errors.code}). */
  private static final PlatformCode NO_SUCH_FILE = new PlatformCode(1029);

  /** A link that fails is resolved once more; what fails twice waits for the next run. */
  private static final int TRIES = 2;

  private final ArchiveFolder folder;
  private final PlatformClient client;
  private final Downloader downloader;
  private final WaveformCache waveforms;
  private final InstantSource now;
  private final SharedWork<Sealing.Ready> sealing = new SharedWork<>(Sealing::seal);

  Keeper(
      ArchiveFolder folder,
      PlatformClient client,
      Downloader downloader,
      WaveformCache waveforms,
      InstantSource now) {
    this.folder = folder;
    this.client = client;
    this.downloader = downloader;
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
        step = resolve(task, step instanceof Step.Again(_, String hash) ? hash : "");
        everGone &= step instanceof Step.Gone;
      }
    } finally {
      task.line().release();
    }
    return switch (step) {
      case Step.Done(Attempt attempt) -> attempt;
      case Step.Arrived arrived -> kept(task, arrived);
      case Step.Gone(String why) -> everGone && task.mayBeLost() ? lost(task, why) : failed(why);
      case Step.Again(String why, _) -> failed(why);
    };
  }

  /** What one link led to. */
  private sealed interface Step {

    default boolean mayBeTriedAgain() {
      return this instanceof Gone || this instanceof Again;
    }

    /** That is how it ends. */
    record Done(Attempt attempt) implements Step {}

    /** A whole recording, not on the disk yet. */
    record Arrived(Partial partial, Container container, String sha256, String remark)
        implements Step {}

    /** The host has no such file; one fresh link more makes it certain. */
    record Gone(String why) implements Step {}

    /**
     * Another link may do better.
     *
     * @param shortHash hash of a sound that was too short to be believed; empty for none
     */
    record Again(String why, String shortHash) implements Step {}
  }

  private Step resolve(Task task, String shortHash) throws StorageTrouble {
    return switch (client.getRecordingFile(task.call().recordFileName())) {
      case Reply.Refused<RecordingLink>(Refusal refusal) ->
          new Step.Done(
              refusal.code().equals(NO_SUCH_FILE) && task.mayBeLost()
                  ? lost(task, "the platform says that the file does not exist (code 1029)")
                  : new Attempt.Failed(
                      new FetchOutcome.Failed(
                          refusal,
                          null,
                          "the platform refused a link: code " + refusal.code().number())));
      case Reply.Failed<RecordingLink>(Failure failure) ->
          new Step.Done(
              new Attempt.Failed(
                  new FetchOutcome.Failed(null, failure, "no link: " + failure.kind())));
      case Reply.Ok<RecordingLink>(RecordingLink link) -> download(task.call(), link, shortHash);
    };
  }

  private Step download(Bill call, RecordingLink link, String shortHash) throws StorageTrouble {
    Partial partial = folder.begin(call.id());
    Step step = null;
    try {
      step =
          switch (downloader.get(link, partial)) {
            case Download.Gone(int status) -> new Step.Gone("a fresh link answers HTTP " + status);
            case Download.Broken(String why) -> new Step.Again(why, "");
            case Download.Forbidden(String why) -> new Step.Done(failed(why));
            case Download.Complete(String sha256) -> judge(call, partial, sha256, shortHash);
          };
      return step;
    } finally {
      if (!(step instanceof Step.Arrived)) {
        partial.close();
      }
    }
  }

  private Step judge(Bill call, Partial partial, String sha256, String shortHash)
      throws StorageTrouble {
    try {
      Container container =
          kind(partial).orElseThrow(() -> new IOException("neither mp3, wav, ogg, amr nor m4a"));
      AudioInfo proven =
          partial.look((bytes, length) -> AudioFile.proven(container, bytes, length));
      // Here and not later: what waits for the disk would fill the memory.
      partial.toFile();
      AudioInfo info =
          proven == null
              ? AudioFile.check(partial.file(), drawn -> waveforms.put(sha256, drawn))
              : proven;
      String remark = Plausibility.remark(info.duration(), call.billSec());
      return remark.isEmpty() || sha256.equals(shortHash)
          ? new Step.Arrived(partial, container, sha256, remark)
          : new Step.Again(remark, sha256);
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException e) {
      return new Step.Again("not a whole recording: " + e.getMessage(), "");
    }
  }

  private static Optional<Container> kind(Partial partial) throws IOException {
    Optional<Container> kind =
        partial.look(
            (bytes, length) ->
                Container.of(Arrays.copyOf(bytes, Math.min(length, Container.SIGNATURE_BYTES))));
    if (kind == null) {
      partial.toFile();
      return Container.of(partial.file());
    }
    return kind;
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
