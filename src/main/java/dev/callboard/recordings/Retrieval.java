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
import java.util.Arrays;
import java.util.Optional;

/**
 * Gets a recording from the platform as far as its bytes: a fresh link, the download, and whether what
 * came is a whole recording of that call. Thread-safe.
 */
final class Retrieval {

  /** "File does not exist" (observed, among the codes of {@code errors.code}). */
  private static final PlatformCode NO_SUCH_FILE = new PlatformCode(1029);

  private final ArchiveFolder folder;
  private final PlatformClient client;
  private final Downloader downloader;
  private final WaveformCache waveforms;

  Retrieval(
      ArchiveFolder folder, PlatformClient client, Downloader downloader, WaveformCache waveforms) {
    this.folder = folder;
    this.client = client;
    this.downloader = downloader;
    this.waveforms = waveforms;
  }

  /** What one link led to. */
  sealed interface Step {

    default boolean mayBeTriedAgain() {
      return this instanceof Gone || this instanceof Again;
    }

    /**
     * The platform says that there is no such recording.
     *
     * @param outcome where that is not to be believed
     */
    record Never(String why, FetchOutcome.Failed outcome) implements Step {}

    /** No link, or none that may be followed: not this time. */
    record Ended(FetchOutcome.Failed outcome) implements Step {}

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

  /**
   * Asks for a link and follows it.
   *
   * @param shortHash hash of a sound that was too short to be believed; empty for none
   * @return what it led to; an arrived one is the caller's to close
   * @throws StorageTrouble when the folder cannot take it
   */
  Step step(Bill call, String shortHash) throws StorageTrouble {
    return switch (client.getRecordingFile(call.recordFileName())) {
      case Reply.Refused<RecordingLink>(Refusal refusal) -> refused(refusal);
      case Reply.Failed<RecordingLink>(Failure failure) ->
          new Step.Ended(new FetchOutcome.Failed(null, failure, "no link: " + failure.kind()));
      case Reply.Ok<RecordingLink>(RecordingLink link) -> download(call, link, shortHash);
    };
  }

  private static Step refused(Refusal refusal) {
    FetchOutcome.Failed outcome =
        new FetchOutcome.Failed(
            refusal, null, "the platform refused a link: code " + refusal.code().number());
    return refusal.code().equals(NO_SUCH_FILE)
        ? new Step.Never("the platform says that the file does not exist (code 1029)", outcome)
        : new Step.Ended(outcome);
  }

  private Step download(Bill call, RecordingLink link, String shortHash) throws StorageTrouble {
    Partial partial = folder.begin(call.id());
    Step step = null;
    try {
      step =
          switch (downloader.get(link, partial)) {
            case Download.Gone(int status) -> new Step.Gone("a fresh link answers HTTP " + status);
            case Download.Broken(String why) -> new Step.Again(why, "");
            case Download.Forbidden(String why) ->
                new Step.Ended(new FetchOutcome.Failed(null, null, why));
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
}
