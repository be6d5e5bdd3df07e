package dev.callboard.campaign;

import dev.callboard.profile.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers never to call, in {@code suppressed.txt} of a profile's folder: one line each with number,
 * date, source and reason, separated by tabs. Lines are added; taking a number off writes the file anew. Thread-safe; every method
 * touches the disk.
 */
public final class SuppressionList {

  private static final int FIELDS = 4;

  private final Path file;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public SuppressionList(Path folder) {
    file = folder.resolve("suppressed.txt");
  }

  /**
   * Adds numbers, durably, before it returns; those on the list keep their first entry.
   *
   * @return how many were not on it before
   * @throws IOException when they are not durable
   */
  public synchronized int add(Collection<SuppressedNumber> numbers) throws IOException {
    Map<String, SuppressedNumber> known = all();
    StringBuilder lines = new StringBuilder();
    int added = 0;
    for (SuppressedNumber number : numbers) {
      if (known.putIfAbsent(number.canonical(), number) == null) {
        added++;
        lines.append(line(number));
      }
    }
    if (added > 0) {
      append(lines.toString());
    }
    return added;
  }

  /**
   * Reads the list. A line that a crash cut off is passed over; it was never acknowledged.
   *
   * @throws IOException when it cannot be read
   */
  public synchronized Map<String, SuppressedNumber> all() throws IOException {
    Map<String, SuppressedNumber> all = new HashMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] fields = line.split("\t", -1);
        if (fields.length == FIELDS) {
          take(fields, all);
        }
      }
    } catch (NoSuchFileException _) {
      return all;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return all;
  }

  private static void take(String[] fields, Map<String, SuppressedNumber> all) {
    Instant since;
    try {
      since = Instant.parse(fields[1]);
    } catch (DateTimeException _) {
      // Edited by hand; the number counts all the same.
      since = Instant.EPOCH;
    }
    all.putIfAbsent(fields[0], new SuppressedNumber(fields[0], since, fields[2], fields[3]));
  }

  /**
   * Takes a number off the list, durably: the file is written anew.
   *
   * @return false when it was not on it
   */
  public synchronized boolean remove(String canonical) throws IOException {
    Map<String, SuppressedNumber> all = all();
    if (all.remove(canonical) == null) {
      return false;
    }
    StringBuilder lines = new StringBuilder();
    all.values().forEach(number -> lines.append(line(number)));
    DurableFile.write(file, lines.toString());
    return true;
  }

  private static String line(SuppressedNumber number) {
    return String.join(
            "\t",
            number.canonical(),
            number.since().toString(),
            oneLine(number.source()),
            oneLine(number.reason()))
        + "\n";
  }

  /** Reads the list once, to ask it often. */
  Ban ban() throws IOException {
    Map<String, SuppressedNumber> all = all();
    if (all.isEmpty()) {
      return Ban.NOTHING;
    }
    return canonical -> {
      SuppressedNumber listed = all.get(canonical);
      return listed == null ? null : listed.why();
    };
  }

  private void append(String lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      // A line that a crash cut off must not run into the next one.
      String begin = end > 0 && lastByte(channel, end) != '\n' ? "\n" : "";
      ByteBuffer bytes = ByteBuffer.wrap((begin + lines).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    }
  }

  private static byte lastByte(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ").strip();
  }
}
