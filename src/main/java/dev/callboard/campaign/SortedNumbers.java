package dev.callboard.campaign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Numbers in a file, eight bytes each, sorted and searched in place: ten million of them cost 80 MB
 * of disk and no heap.
 */
final class SortedNumbers {

  private static final int CHUNK = 1 << 16;

  private final LongBuffer numbers;

  private SortedNumbers(LongBuffer numbers) {
    this.numbers = numbers;
  }

  /**
   * Writes a file, durably.
   *
   * @param sorted the first {@code size} of them, ascending
   * @return its SHA-256 in hexadecimal
   */
  static String write(Path file, long[] sorted, int size) throws IOException {
    MessageDigest digest = digest();
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
      for (int i = 0; i < size; i++) {
        bytes.putLong(sorted[i]);
        if (!bytes.hasRemaining() || i == size - 1) {
          bytes.flip();
          digest.update(bytes.duplicate());
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          bytes.clear();
        }
      }
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Opens a file.
   *
   * @param sha256 what it must hash to; empty to trust it, because it was read before
   * @throws IOException when it is not there or not what was written
   */
  static SortedNumbers open(Path file, String sha256) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (!sha256.isEmpty()) {
        MessageDigest digest = digest();
        digest.update(mapped.duplicate());
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
          throw new IOException("the register " + file.getFileName() + " is damaged");
        }
      }
      return new SortedNumbers(mapped.asLongBuffer());
    }
  }

  /** Whether a number is among them. */
  boolean contains(long number) {
    int low = 0;
    int high = numbers.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = numbers.get(middle);
      if (there == number) {
        return true;
      }
      if (there < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
