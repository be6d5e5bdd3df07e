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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Brings one recording into the folder. The order is what makes "kept" true: the bytes are complete,
 * decoded, hashed and on the disk before they get their name; the sidecar follows and seals them. A
 * crash between the two leaves a whole file without a sidecar, which the next attempt checks again
 * and seals. Thread-safe for different calls.
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

    /** Not this time. */
    record Failed(FetchOutcome.Failed outcome) implements Attempt {}
  }

  /**
   * Keeps the recording of a call, from what lies in the folder or from the platform.
   *
   * @throws StorageTrouble when the folder cannot take it
   */
  Attempt keep(Bill call) throws StorageTrouble {
    Optional<Attempt> present = sealWhatIsThere(call);
    return present.isPresent() ? present.get() : fetch(call, true);
  }

  /**
   * Fetches the recording of a call whose kept file is damaged. The damaged file stays until what
   * comes is whole.
   *
   * @throws StorageTrouble when the folder cannot take it
   */
  Attempt replace(Bill call) throws StorageTrouble {
    return fetch(call, false);
  }

  private Optional<Attempt> sealWhatIsThere(Bill call) throws StorageTrouble {
    Optional<Path> found = folder.findAudio(call);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Path file = found.get();
    Path sidecarFile = folder.sidecar(call);
    try {
      AudioFile.check(file);
      String sha256 = Hashes.of(file);
      if (Files.exists(sidecarFile)) {
        Sidecar sidecar = Sidecar.read(sidecarFile);
        return sidecar.sha256().equals(sha256)
            ? Optional.of(new Attempt.Kept(file, sidecar, ""))
            : Optional.empty();
      }
      Sidecar sidecar =
          new Sidecar(
              call,
              sha256,
              Files.size(file),
              call.recordFileName(),
              Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS));
      seal(call, sidecar);
      return Optional.of(new Attempt.Kept(file, sidecar, ""));
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException _) {
      // Damaged since: the platform is asked again, and what comes takes its place.
      return Optional.empty();
    }
  }

  private Attempt fetch(Bill call, boolean mayBeLost) throws StorageTrouble {
    Step step = new Step.Again("", "");
    boolean everGone = true;
    for (int attempt = 1; attempt <= TRIES && !(step instanceof Step.Done); attempt++) {
      step = resolve(call, step instanceof Step.Again(_, String hash) ? hash : "", mayBeLost);
      everGone &= step instanceof Step.Gone;
    }
    return switch (step) {
      case Step.Done(Attempt attempt) -> attempt;
      case Step.Gone(String why) -> everGone && mayBeLost ? lost(call, why) : failed(why);
      case Step.Again(String why, _) -> failed(why);
    };
  }

  /** What one link led to. */
  private sealed interface Step {

    /** That is how it ends. */
    record Done(Attempt attempt) implements Step {}

    /** The host has no such file; one fresh link more makes it certain. */
    record Gone(String why) implements Step {}

    /**
     * Another link may do better.
     *
     * @param shortHash hash of a sound that was too short to be believed; empty for none
     */
    record Again(String why, String shortHash) implements Step {}
  }

  private Step resolve(Bill call, String shortHash, boolean mayBeLost) throws StorageTrouble {
    return switch (client.getRecordingFile(call.recordFileName())) {
      case Reply.Refused<RecordingLink>(Refusal refusal) ->
          new Step.Done(
              refusal.code().equals(NO_SUCH_FILE) && mayBeLost
                  ? lost(call, "the platform says that the file does not exist (code 1029)")
                  : new Attempt.Failed(
                      new FetchOutcome.Failed(
                          refusal,
                          null,
                          "the platform refused a link: code " + refusal.code().number())));
      case Reply.Failed<RecordingLink>(Failure failure) ->
          new Step.Done(
              new Attempt.Failed(
                  new FetchOutcome.Failed(null, failure, "no link: " + failure.kind())));
      case Reply.Ok<RecordingLink>(RecordingLink link) -> download(call, link, shortHash);
    };
  }

  private Step download(Bill call, RecordingLink link, String shortHash) throws StorageTrouble {
    try (Partial partial = folder.begin(call.id())) {
      return switch (downloader.get(link, partial)) {
        case Download.Gone(int status) -> new Step.Gone("a fresh link answers HTTP " + status);
        case Download.Broken(String why) -> new Step.Again(why, "");
        case Download.Forbidden(String why) -> new Step.Done(failed(why));
        case Download.Complete(String sha256) -> judge(call, partial, sha256, shortHash);
      };
    }
  }

  private Step judge(Bill call, Partial partial, String sha256, String shortHash)
      throws StorageTrouble {
    Container container;
    String remark;
    try {
      container =
          Container.of(partial.file())
              .orElseThrow(() -> new IOException("neither mp3, wav, ogg, amr nor m4a"));
      AudioInfo info = AudioFile.check(partial.file(), drawn -> waveforms.put(sha256, drawn));
      remark = Plausibility.remark(info.duration(), call.billSec());
    } catch (IOException e) {
      return new Step.Again("not a whole recording: " + e.getMessage(), "");
    }
    if (!remark.isEmpty() && !sha256.equals(shortHash)) {
      return new Step.Again(remark, sha256);
    }
    return new Step.Done(kept(call, partial, container, sha256, remark));
  }

  private Attempt kept(
      Bill call, Partial partial, Container container, String sha256, String remark)
      throws StorageTrouble {
    folder.createDay(call);
    Path target = folder.audio(call, container);
    Sidecar sidecar =
        new Sidecar(
            call,
            sha256,
            partial.bytes(),
            call.recordFileName(),
            now.instant().truncatedTo(ChronoUnit.MILLIS));
    partial.becomes(target);
    seal(call, sidecar);
    clear(call, target);
    return new Attempt.Kept(target, sidecar, remark);
  }

  private void seal(Bill call, Sidecar sidecar) throws StorageTrouble {
    try {
      folder.write(call.id(), sidecar.toBytes(), folder.sidecar(call));
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException e) {
      throw new StorageTrouble("a sidecar cannot be written: " + e.getMessage(), e);
    }
  }

  /** Takes away what a kept recording makes untrue: a note of loss, a damaged file of another kind. */
  private void clear(Bill call, Path keptFile) throws StorageTrouble {
    try {
      Files.deleteIfExists(folder.lostNote(call));
      for (Container container : Container.values()) {
        Path other = folder.audio(call, container);
        if (!other.equals(keptFile)) {
          Files.deleteIfExists(other);
        }
      }
    } catch (IOException e) {
      throw new StorageTrouble("the archive's folder cannot be changed: " + e.getMessage(), e);
    }
  }

  private Attempt lost(Bill call, String why) throws StorageTrouble {
    LostNote note = new LostNote(call, now.instant().truncatedTo(ChronoUnit.MILLIS), why);
    try {
      folder.createDay(call);
      folder.write(call.id(), note.toBytes(), folder.lostNote(call));
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException e) {
      throw new StorageTrouble("a note of loss cannot be written: " + e.getMessage(), e);
    }
    return new Attempt.Lost(note);
  }

  private static Attempt failed(String why) {
    return new Attempt.Failed(new FetchOutcome.Failed(null, null, why));
  }
}
