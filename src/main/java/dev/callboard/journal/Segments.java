package dev.callboard.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbered files of a journal. */
final class Segments {

  /** First bytes of every segment: a name and the version of the format. */
  static final byte[] MAGIC = {'C', 'B', 'J', 'L', 0, 0, 0, 1};

  private static final Pattern NAME = Pattern.compile("(\\d{8})\\.log");

  private Segments() {}

  /** Finds every segment below a folder by its number. */
  static TreeMap<Long, Path> find(Path folder) throws IOException {
    var found = new TreeMap<Long, Path>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          Path twin = found.put(Long.parseLong(name.group(1)), file);
          if (twin != null) {
            throw new IOException("two segments of one number: " + twin + " and " + file);
          }
        }
      }
    }
    long expected = 1;
    for (Map.Entry<Long, Path> segment : found.entrySet()) {
      if (segment.getKey() != expected++) {
        throw new IOException("a segment is missing before " + segment.getValue());
      }
    }
    return found;
  }

  /** The file name of a segment. */
  static String name(long number) {
    return "%08d.log".formatted(number);
  }

  /** Makes a new segment, durable with its name; leaves none when that fails. */
  static RandomAccessFile create(Path file) throws IOException {
    createFolder(file.getParent());
    Files.createFile(file);
    try {
      var opened = new RandomAccessFile(file.toFile(), "rw");
      try {
        opened.write(MAGIC);
        opened.getFD().sync();
        sync(file.getParent());
        return opened;
      } catch (IOException e) {
        opened.close();
        throw e;
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Makes a folder and those above it, each durable in the one that holds it. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      createFolder(parent);
    }
    Files.createDirectories(folder);
    if (parent != null) {
      sync(parent);
    }
  }

  /** Whether a file begins as a segment does. */
  static boolean hasMagic(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(MAGIC.length);
    while (head.hasRemaining() && file.read(head, head.position()) >= 0) {}
    return ByteBuffer.wrap(MAGIC).equals(head.flip());
  }

  /** Whether a file got no further than being made: shorter than its first bytes, or zeros there. */
  static boolean tornAtBirth(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(MAGIC.length);
    while (head.hasRemaining() && file.read(head, head.position()) >= 0) {}
    boolean whole = !head.hasRemaining();
    return !whole || ByteBuffer.allocate(MAGIC.length).equals(head.flip());
  }

  /** Makes a folder's entries durable, where the system knows how: Windows needs no such step. */
  static void sync(Path folder) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    // A folder can only be opened as a channel, and an interrupt that waits would close that.
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
