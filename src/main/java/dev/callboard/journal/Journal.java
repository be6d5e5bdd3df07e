package dev.callboard.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.zip.Inflater;
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
  private final ConcurrentLinkedDeque<FramePacker> packers = new ConcurrentLinkedDeque<>();

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
      long size = channel.size();
      for (Optional<Position> next = Frames.end(channel, at, size);
          next.isPresent();
          next = Frames.end(channel, at, size)) {
        at = next.get();
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
    return append(List.of(pack(type, payload))).getFirst().at();
  }

  /** Makes a frame ready, without a lock: others append meanwhile. Thread-safe. */
  public Packed pack(byte type, byte[] payload) {
    if (payload.length > Frames.MOST) {
      throw new IllegalArgumentException("too large for one frame: " + payload.length);
    }
    FramePacker packer = Objects.requireNonNullElseGet(packers.poll(), FramePacker::new);
    try {
      return new Packed(type, payload, packer.frame(type, payload));
    } finally {
      packers.push(packer);
    }
  }

  /**
   * Appends frames and returns when all are durable, by one sync where they fit into one file.
   * Thread-safe.
   *
   * @return the frames where they stand, in order
   * @throws IOException as for one frame: none is acknowledged then
   */
  public synchronized List<Frame> append(List<Packed> frames) throws IOException {
    if (broken != null) {
      throw new IOException("the journal stopped at an earlier failure", broken);
    }
    List<Frame> appended = new ArrayList<>(frames.size());
    Position begun = end;
    try {
      for (Packed packed : frames) {
        RandomAccessFile file = roomFor();
        // Another file: what went into the one before was synced when it was closed.
        begun = end.segment() == begun.segment() ? begun : end;
        appended.add(write(file, packed));
      }
      if (last != null) {
        last.getFD().sync();
      }
    } catch (IOException e) {
      takeBack(begun, e);
      throw e;
    }
    return appended;
  }

  private Frame write(RandomAccessFile file, Packed packed) throws IOException {
    Position at = end;
    file.seek(at.offset());
    file.write(packed.frame().array(), 0, packed.frame().limit());
    end = new Position(at.segment(), at.offset() + packed.frame().limit());
    return packed.at(at, end);
  }

  private void takeBack(Position begun, IOException cause) {
    RandomAccessFile file = last;
    if (file == null || end.segment() != begun.segment()) {
      return;
    }
    try {
      file.setLength(begun.offset());
      file.getFD().sync();
      end = begun;
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
      last.getFD().sync();
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
      try (FileChannel file = FileChannel.open(entry.getValue(), StandardOpenOption.READ);
          Inflater inflater = new Inflater(true)) {
        long size = entry.getKey() == stop.segment() ? stop.offset() : file.size();
        for (var at = new Position(entry.getKey(), offset); at.offset() < size; ) {
          Optional<Frame> read = Frames.decode(file, at, size, inflater);
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

  /**
   * The same, decompressed ahead of the reader on another thread.
   *
   * @param ahead sees each frame first, on that thread
   */
  public void replay(Position from, FrameReader ahead, FrameReader reader) throws IOException {
    ReadAhead.replay(taker -> replay(from, taker), ahead, reader);
  }

  /**
   * How many bytes of files lie between a position and the end.
   *
   * @throws IOException when a file's length cannot be read
   */
  public long bytesFrom(Position from) throws IOException {
    Position stop = end();
    long bytes = 0;
    for (Map.Entry<Long, Path> entry : copy().tailMap(from.segment(), true).entrySet()) {
      if (entry.getKey() < stop.segment()) {
        bytes += Files.size(entry.getValue());
      }
    }
    return Math.max(0, bytes + stop.offset() - from.offset());
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
    for (FramePacker packer = packers.poll(); packer != null; packer = packers.poll()) {
      packer.close();
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
