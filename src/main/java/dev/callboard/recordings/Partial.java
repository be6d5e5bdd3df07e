package dev.callboard.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written and is nothing yet. Hashes what passes; deletes itself when closed,
 * unless it was renamed. What is short stays in memory until it is put on the disk, so that it can be
 * judged there without reading it again. Not thread-safe.
 */
final class Partial implements AutoCloseable {

  /** Larger pieces are hashed no faster, and smaller ones than a disk likes are not written. */
  private static final int PIECE = 64 * 1024;

  private final Path file;
  private final Quota quota;
  private final Buffers buffers;
  private final MessageDigest digest = Hashes.sha256();
  private byte @Nullable [] memory;
  private int inMemory;
  private @Nullable FileChannel channel;
  private long bytes;
  private boolean named;

  Partial(Path file, Quota quota, Buffers buffers) {
    this.file = file;
    this.quota = quota;
    this.buffers = buffers;
  }

  /** Where it is, once it is a file. */
  Path file() {
    return file;
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 of all bytes, hex; once, after the last byte. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Looks at all bytes while they are in memory. */
  @FunctionalInterface
  interface Look<T> {
    T at(byte[] bytes, int length) throws IOException;
  }

  /** Lets somebody look at all bytes; null when they are not in memory any more. */
  <T> @Nullable T look(Look<T> look) throws IOException {
    return memory != null && inMemory == bytes ? look.at(memory, inMemory) : null;
  }

  /**
   * Takes what comes next out of a stream.
   *
   * @return whether anything came
   * @throws StorageTrouble when the disk does not take it; other exceptions are the stream's
   */
  boolean take(InputStream in) throws IOException {
    byte[] into = room();
    int n = in.readNBytes(into, inMemory, Math.min(PIECE, into.length - inMemory));
    digest.update(into, inMemory, n);
    inMemory += n;
    bytes += n;
    return n > 0;
  }

  void write(byte[] data) throws StorageTrouble {
    for (int from = 0; from < data.length; ) {
      byte[] into = room();
      int n = Math.min(data.length - from, into.length - inMemory);
      System.arraycopy(data, from, into, inMemory, n);
      inMemory += n;
      from += n;
    }
    digest.update(data);
    bytes += data.length;
  }

  private byte[] room() throws StorageTrouble {
    if (memory == null) {
      memory = buffers.take();
    } else if (inMemory == memory.length) {
      writeOut(memory);
    }
    return memory;
  }

  /** Makes a file of it, whose bytes are not on the disk yet, and lets the memory go. */
  void toFile() throws StorageTrouble {
    byte[] last = room();
    writeOut(last);
    buffers.give(last);
    memory = null;
  }

  private void writeOut(byte[] data) throws StorageTrouble {
    try {
      FileChannel open = channel;
      if (open == null) {
        open = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel = open;
      }
      quota.take(inMemory);
      for (int from = 0; from < inMemory; ) {
        // Java keeps a copy of the largest piece ever written for each thread.
        from += open.write(ByteBuffer.wrap(data, from, Math.min(PIECE, inMemory - from)));
      }
      inMemory = 0;
    } catch (IOException e) {
      throw new StorageTrouble("cannot write in the archive's folder: " + words(e), e);
    }
  }

  /** Puts the bytes on the disk; the file is still nothing. */
  void force() throws StorageTrouble {
    if (channel == null || memory != null) {
      toFile();
    }
    try (FileChannel written = channel) {
      if (written != null) {
        written.force(true);
      }
    } catch (IOException e) {
      throw new StorageTrouble("cannot finish a file in the archive: " + words(e), e);
    }
  }

  /** Gives the file, whose bytes are on the disk, its lasting name; durable with its folder. */
  void name(Path target) throws StorageTrouble {
    try {
      Durable.move(file, target);
      named = true;
    } catch (IOException e) {
      throw new StorageTrouble("cannot finish a file in the archive: " + words(e), e);
    }
  }

  /** Puts the bytes on the disk and gives the file its lasting name, both durably. */
  void becomes(Path target) throws StorageTrouble {
    force();
    name(target);
    try {
      Durable.forceFolder(target.getParent());
    } catch (IOException e) {
      throw new StorageTrouble("cannot finish a file in the archive: " + words(e), e);
    }
  }

  @Override
  public void close() {
    if (memory != null) {
      buffers.give(memory);
      memory = null;
    }
    try {
      if (channel != null) {
        channel.close();
        if (!named) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException _) {
      // What stays behind is swept away when the next run begins.
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
