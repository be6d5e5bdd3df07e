package dev.callboard.recordings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that is being written and is nothing yet. Hashes what passes; deletes itself when closed,
 * unless it was renamed. Not thread-safe.
 */
final class Partial implements AutoCloseable {

  private final Path file;
  private final Quota quota;
  private final FileChannel channel;
  private final MessageDigest digest = Hashes.sha256();
  private long bytes;
  private boolean named;

  Partial(Path file, Quota quota) throws StorageTrouble {
    this.file = file;
    this.quota = quota;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StorageTrouble("cannot write in the archive's folder: " + words(e), e);
    }
  }

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

  void write(byte[] data, int length) throws StorageTrouble {
    try {
      quota.take(length);
      ByteBuffer buffer = ByteBuffer.wrap(data, 0, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new StorageTrouble("cannot write to the archive's disk: " + words(e), e);
    }
    digest.update(data, 0, length);
    bytes += length;
  }

  /** Puts the bytes on the disk; the file is still nothing. */
  void force() throws StorageTrouble {
    try {
      channel.force(true);
      channel.close();
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
    try {
      channel.close();
      if (!named) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // What stays behind is swept away when the next run begins.
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
