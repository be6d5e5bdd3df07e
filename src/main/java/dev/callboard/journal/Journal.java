package dev.callboard.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An append-only, fsynced, checksummed sequence of frames in numbered segment files.
 *
 * <p>A frame is acknowledged by the return of {@link #append}: its bytes are then on the disk. What
 * a crash left half-written at the end is cut off when the journal is opened. One process at a time.
 */
public final class Journal implements AutoCloseable {

  /** A segment is closed when it has grown beyond this many bytes. */
  static final long SEGMENT_BYTES = 64L << 20;

  private final Path folder;
  private final Supplier<String> subfolder;
  private final long segmentBytes;
  private final JournalLock lock;
  private final TreeMap<Long, Path> segments;

  /** Not a channel: an interrupt would close that in the midst of a frame. */
  private @Nullable RandomAccessFile last;

  private Position end;
  private @Nullable IOException broken;

  private Journal(Path folder, Supplier<String> subfolder, long segmentBytes, JournalLock lock)
      throws IOException {
    this.folder = folder;
    this.subfolder = subfolder;
    this.segmentBytes = segmentBytes;
    this.lock = lock;
    this.segments = Segments.find(folder);
    this.end = segments.isEmpty() ? Position.START : openLast();
  }

  /**
   * Opens or creates a journal and cuts a torn tail.
   *
   * @param folder the journal's folder
   * @param subfolder names the folder below it into which a new segment goes, for example {@code
   *     2026-11}; the empty string for none
   * @throws IOException when the folder cannot be read or written, another process has it open, a
   *     segment before the last is missing, or the last is damaged with whole frames behind the
   *     damage; nothing is deleted then
   */
  public static Journal open(Path folder, Supplier<String> subfolder) throws IOException {
    return open(folder, subfolder, SEGMENT_BYTES);
  }

  static Journal open(Path given, Supplier<String> subfolder, long segmentBytes)
      throws IOException {
    Path folder = given.toAbsolutePath().normalize();
    Segments.createFolder(folder);
    JournalLock lock = JournalLock.take(folder);
    try {
      return new Journal(folder, subfolder, segmentBytes, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Position openLast() throws IOException {
    Path name = segments.lastEntry().getValue();
    var file = new RandomAccessFile(name.toFile(), "rw");
    try {
      Position at = cutTail(file, name);
      last = file;
      return at;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private Position cutTail(RandomAccessFile file, Path name) throws IOException {
    FileChannel channel = file.getChannel();
    var at = new Position(segments.lastKey(), Segments.MAGIC.length);
    boolean begun = Segments.hasMagic(channel);
    if (begun) {
      for (Optional<Frame> frame = Frames.decode(channel, at, channel.size());
          frame.isPresent();
          frame = Frames.decode(channel, at, channel.size())) {
        at = frame.get().next();
      }
    } else if (!Segments.tornAtBirth(channel)) {
      throw new IOException("not a journal's segment: " + name);
    }
    if (!begun || channel.size() > at.offset()) {
      Tail.refuseIfFramesFollow(channel, at, name);
      file.seek(0);
      file.write(Segments.MAGIC);
      file.setLength(at.offset());
      file.getFD().sync();
    }
    return at;
  }

  /**
   * Appends one frame and returns when it is durable. Thread-safe.
   *
   * @return where the frame stands
   * @throws IOException when it could not be made durable; the frame is then taken back, and where
   *     even that fails the journal refuses further appends until it is opened again
   */
  public Position append(byte type, byte[] payload) throws IOException {
    if (payload.length > Frames.MOST) {
      throw new IllegalArgumentException("too large for one frame: " + payload.length);
    }
    var frame = Frames.encode(type, payload);
    synchronized (this) {
      if (broken != null) {
        throw new IOException("the journal stopped at an earlier failure", broken);
      }
      RandomAccessFile file = roomFor();
      Position at = end;
      try {
        file.seek(at.offset());
        file.write(frame.array(), 0, frame.limit());
        file.getFD().sync();
      } catch (IOException e) {
        takeBack(file, at, e);
        throw e;
      }
      end = new Position(at.segment(), at.offset() + frame.limit());
      return at;
    }
  }

  private void takeBack(RandomAccessFile file, Position at, IOException cause) {
    try {
      file.setLength(at.offset());
      file.getFD().sync();
    } catch (IOException e) {
      cause.addSuppressed(e);
      broken = cause;
    }
  }

  private RandomAccessFile roomFor() throws IOException {
    Path home = folder.resolve(subfolder.get()).normalize();
    if (last != null
        && end.offset() < segmentBytes
        && segments.lastEntry().getValue().getParent().equals(home)) {
      return last;
    }
    long number = segments.isEmpty() ? 1 : segments.lastKey() + 1;
    Path name = home.resolve(Segments.name(number));
    RandomAccessFile opened = Segments.create(name);
    if (last != null) {
      last.close();
    }
    last = opened;
    segments.put(number, name);
    end = new Position(number, Segments.MAGIC.length);
    return opened;
  }

  /**
   * Reads one frame; safe while others append.
   *
   * @throws IOException when there is no undamaged frame
   */
  public Frame read(Position at) throws IOException {
    try (FileChannel file = FileChannel.open(segment(at.segment()), StandardOpenOption.READ)) {
      return Frames.decode(file, at, file.size())
          .orElseThrow(() -> new IOException("no undamaged frame at " + at + " in " + folder));
    }
  }

  /**
   * Gives every frame from a position on, in order, up to the end as it is when called.
   *
   * @throws IOException when a frame is damaged, naming the file and the offset
   */
  public void replay(Position from, FrameReader reader) throws IOException {
    Position stop = end();
    for (Map.Entry<Long, Path> entry : copy().tailMap(from.segment(), true).entrySet()) {
      if (entry.getKey() > stop.segment()) {
        return;
      }
      long offset =
          entry.getKey() == from.segment()
              ? Math.max(from.offset(), Segments.MAGIC.length)
              : Segments.MAGIC.length;
      try (FileChannel file = FileChannel.open(entry.getValue(), StandardOpenOption.READ)) {
        long size = entry.getKey() == stop.segment() ? stop.offset() : file.size();
        for (var at = new Position(entry.getKey(), offset); at.offset() < size; ) {
          Optional<Frame> read = Frames.decode(file, at, size);
          if (read.isEmpty()) {
            throw new IOException("damaged at " + at.offset() + ": " + entry.getValue());
          }
          Frame frame = read.get();
          reader.take(frame);
          at = frame.next();
        }
      }
    }
  }

  private synchronized Path segment(long number) throws IOException {
    Path file = segments.get(number);
    if (file == null) {
      throw new IOException("no segment " + number + " in " + folder);
    }
    return file;
  }

  private synchronized TreeMap<Long, Path> copy() {
    return new TreeMap<>(segments);
  }

  /** Returns the position behind the last frame. */
  public synchronized Position end() {
    return end;
  }

  @Override
  public synchronized void close() throws IOException {
    if (last != null) {
      last.close();
      last = null;
    }
    broken = new IOException("closed");
    lock.close();
  }

  /** Takes replayed frames. */
  @FunctionalInterface
  public interface FrameReader {
    /** Takes one frame; an exception ends the replay. */
    void take(Frame frame) throws IOException;
  }
}
