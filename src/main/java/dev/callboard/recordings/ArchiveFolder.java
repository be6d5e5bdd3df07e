package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The archive's folder: {@code 2026/11/23/<call id>.<ext>}, by the platform's own date of the call,
 * with {@code <call id>.json} beside it. Only the numeric id and the date of a call ever become part
 * of a path. Unfinished files lie in {@code incoming}, so that what a crash left is found without
 * walking years of folders. Thread-safe.
 */
final class ArchiveFolder {

  /** Tells the archive from an empty mount point of a drive that is not there. */
  static final String MARKER = "archive.txt";

  static final String INCOMING = "incoming";

  private static final long SECONDS_A_DAY = 86_400;

  /** Any offset would do: the date is the platform's own, and the offset cancels out. */
  private static final PlatformClock UTC = new PlatformClock(ZoneOffset.UTC);

  private static final String ABOUT =
      """
      Call recordings kept by Callboard.
      YEAR/MONTH/DAY/CALL.mp3 (or wav, ogg, amr, m4a) is a recording as the platform gave it;
      CALL.json beside it holds the call record, the SHA-256 hash of the recording and when it was fetched.
      CALL.lost.json tells of a recording that the platform no longer had,
      CALL.deleted.json of one that somebody deleted here.
      Do not delete this file: by it the program knows that the archive's disk is there.
      """;

  private final ReentrantReadWriteLock place = new ReentrantReadWriteLock();
  private volatile Path root;
  private final Quota quota;
  private final String instance;
  private final AtomicLong partials = new AtomicLong();
  private final Buffers buffers = new Buffers();

  ArchiveFolder(Path root, Quota quota) {
    this.root = root.toAbsolutePath().normalize();
    this.quota = quota;
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    instance = HexFormat.of().formatHex(random);
  }

  Path root() {
    return root;
  }

  /** Work in the folder. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws IOException, E;
  }

  /** Work that nothing else may happen beside. */
  @FunctionalInterface
  interface LoneWork {
    void run() throws IOException;
  }

  /** Runs work while the archive stays where it is. */
  <T, E extends Exception> T inPlace(Work<T, E> work) throws IOException, E {
    place.readLock().lock();
    try {
      return work.run();
    } finally {
      place.readLock().unlock();
    }
  }

  /** Runs work while nothing else works in the folder. */
  void alone(LoneWork work) throws IOException {
    place.writeLock().lock();
    try {
      work.run();
    } finally {
      place.writeLock().unlock();
    }
  }

  /** Makes another folder the archive's. */
  void moveTo(Path now) throws IOException {
    Durable.createFolders(now.resolve(INCOMING), now);
    root = now;
  }

  /**
   * Makes sure that the archive is there, and sweeps away what a crash left unfinished.
   *
   * @param begun whether recordings were kept already: then the folder must exist
   */
  void open(boolean begun) throws StorageTrouble {
    try {
      if (!Files.exists(root.resolve(MARKER))) {
        if (begun) {
          throw new StorageTrouble("the archive's folder is gone or its drive is not connected");
        }
        found();
      }
      Durable.createFolders(root.resolve(INCOMING), root);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(root.resolve(INCOMING))) {
        for (Path file : left) {
          if (!file.getFileName().toString().contains(instance)) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (StorageTrouble e) {
      throw e;
    } catch (IOException e) {
      throw new StorageTrouble("the archive's folder cannot be used: " + e.getMessage(), e);
    }
  }

  /** Says why the archive cannot take another file; empty when it can. */
  Optional<String> complaint(long keepFree) {
    if (!Files.exists(root.resolve(MARKER))) {
      return Optional.of("the archive's folder is gone or its drive is not connected");
    }
    // Not by the file store: that needs the table of mounts, which a sandbox or a chroot does not
    // show.
    return root.toFile().getUsableSpace() < keepFree
        ? Optional.of("the archive's disk is full")
        : Optional.empty();
  }

  /** Begins a file that is nothing yet. */
  Partial begin(long callId) {
    return new Partial(unfinished(callId), quota, buffers);
  }

  /** The name of a file that is nothing yet, and is swept away when the program is killed. */
  Path unfinished(long callId) {
    String name = callId + ".part-" + instance + "-" + partials.incrementAndGet();
    return root.resolve(INCOMING).resolve(name);
  }

  /** Lets memory go that only a run needs. */
  void rest() {
    buffers.clear();
  }

  /** Writes a small file whole, durably, or not at all. */
  void write(long callId, byte[] content, Path target) throws StorageTrouble {
    try (Partial partial = begin(callId)) {
      partial.write(content);
      partial.becomes(target);
    }
  }

  /** Where the files of a call stand. */
  CallPlace place(Bill call) {
    return place(call.id(), CallTimes.seconds(CallRecord.of(call, UTC).start(), UTC));
  }

  /** The same of a call that began at some seconds of the platform's clock. */
  CallPlace place(long callId, long start) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(start, SECONDS_A_DAY));
    return new CallPlace(
        // A LocalDate writes itself with as many digits, several times faster than a format does.
        root.resolve(date.toString().replace('-', '/')), callId);
  }

  /** Creates the folder of a call's day, unless the archive is gone. */
  Path createDay(Path day) throws StorageTrouble {
    if (Files.isDirectory(day)) {
      return day;
    }
    if (!Files.exists(root.resolve(MARKER))) {
      throw new StorageTrouble("the archive's folder is gone or its drive is not connected");
    }
    try {
      Durable.createFolders(day, root);
    } catch (IOException e) {
      throw new StorageTrouble("cannot create a folder in the archive: " + e.getMessage(), e);
    }
    return day;
  }

  /** Leaves nothing of a recording but a note that it was deleted. */
  void purge(long callId, long start, Tombstone stone) throws IOException {
    CallPlace place = place(callId, start);
    createDay(place.day());
    write(callId, stone.toBytes(), place.tombstone());
    place.clear();
    Durable.forceFolder(place.day());
  }

  /** A file's place as the database keeps it. */
  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private void found() throws IOException {
    Files.createDirectories(root);
    Durable.createFolders(root.resolve(INCOMING), root);
    write(0, ABOUT.getBytes(StandardCharsets.UTF_8), root.resolve(MARKER));
  }
}
