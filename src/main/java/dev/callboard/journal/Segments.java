package dev.callboard.journal;

import java.io.IOException;
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
    long expected = found.isEmpty() ? 1 : found.firstKey();
    for (Map.Entry<Long, Path> segment : found.entrySet()) {
      if (segment.getKey() != expected++) {
        throw new IOException("a segment is missing before " + segment.getValue());
      }
    }
    return found;
  }

  /** Makes a new segment, durable with its name. */
  static Path create(Path folder, long number) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("%08d.log".formatted(number));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(MAGIC));
      channel.force(true);
    }
    sync(folder);
    if (folder.getParent() != null) {
      sync(folder.getParent());
    }
    return file;
  }

  /** Whether a file begins as a segment does. */
  static boolean hasMagic(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(MAGIC.length);
    while (head.hasRemaining() && file.read(head, head.position()) >= 0) {}
    return ByteBuffer.wrap(MAGIC).equals(head.flip());
  }

  /** Makes a folder's entries durable, where the system knows how: Windows needs no such step. */
  static void sync(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
