package dev.callboard.calls;

import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the window was read that is being read, in a file that outlives a killed process: which ids
 * its pages had, so that the next sync goes on behind the last page that was stored. Written behind
 * what it tells of, without waiting for the disk: where its end is missing or damaged, some pages are
 * asked for again. It proves nothing: ids must add up to the platform's total as ever.
 */
final class ResumePoint {

  private static final Logger LOG = LoggerFactory.getLogger(ResumePoint.class);

  /** Pages that were read longer ago have shifted, more likely than not. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final int MOST_ON_A_PAGE = 1 << 16;

  private final Path file;
  private final Supplier<Position> end;

  /**
   * What is being read.
   *
   * @param begun when its first page was asked for
   */
  record Window(Instant from, Instant to, int flag, Instant begun) {}

  /**
   * What a page had.
   *
   * @param ids of its records
   * @param unreadable records that could not be read
   * @param total records of the window, as the platform said with it
   */
  record Seen(long[] ids, long unreadable, long total) {

    static Seen of(BillPage page) {
      return new Seen(
          page.bills().stream().mapToLong(Bill::id).toArray(),
          page.unreadable(),
          page.totalItems());
    }
  }

  /**
   * What an earlier process read.
   *
   * @param pages of the window, its first one first
   */
  record Left(Window window, List<Seen> pages) {}

  /**
   * Uses a file; nothing is read or written yet.
   *
   * @param end of the record log at a moment: what is told of pages behind it is not true of this log,
   *     but of one that was taken away
   */
  ResumePoint(Path file, Supplier<Position> end) {
    this.file = file;
    this.end = end;
  }

  /** What is left of a window that nobody read to its end; empty where it is of no use any more. */
  Optional<Left> left(Instant now) {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      DataInputStream head = block(in);
      Window window =
          new Window(
              Instant.ofEpochSecond(head.readLong()),
              Instant.ofEpochSecond(head.readLong()),
              head.readInt(),
              Instant.ofEpochMilli(head.readLong()));
      Duration age = Duration.between(window.begun(), now);
      if (age.isNegative() || age.compareTo(LONGEST) > 0) {
        return Optional.empty();
      }
      return Optional.of(new Left(window, pages(in)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("a sync that ended half-way is not resumed at its page: {}", e.toString());
      return Optional.empty();
    }
  }

  private List<Seen> pages(DataInputStream in) {
    List<Seen> pages = new ArrayList<>();
    try {
      while (true) {
        DataInputStream page = block(in);
        if (new Position(page.readLong(), page.readLong()).compareTo(end.get()) > 0) {
          return pages;
        }
        long[] ids = new long[page.readInt()];
        for (int i = 0; i < ids.length; i++) {
          ids[i] = page.readLong();
        }
        pages.add(new Seen(ids, page.readLong(), page.readLong()));
      }
    } catch (IOException _) {
      // The end, or what was being written when the process was killed.
      return pages;
    }
  }

  /** A window is begun; what is told of an earlier one is forgotten. */
  void begin(Window window) {
    write(
        StandardOpenOption.TRUNCATE_EXISTING,
        out -> {
          out.writeLong(window.from().getEpochSecond());
          out.writeLong(window.to().getEpochSecond());
          out.writeInt(window.flag());
          out.writeLong(window.begun().toEpochMilli());
        });
  }

  /** The next page is stored for good. */
  void add(Seen page) {
    Position behind = end.get();
    write(
        StandardOpenOption.APPEND,
        out -> {
          out.writeLong(behind.segment());
          out.writeLong(behind.offset());
          out.writeInt(page.ids().length);
          for (long id : page.ids()) {
            out.writeLong(id);
          }
          out.writeLong(page.unreadable());
          out.writeLong(page.total());
        });
  }

  /** The window is read. */
  void end() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} stays", file.getFileName(), e);
    }
  }

  @FunctionalInterface
  private interface Fields {
    void to(DataOutputStream out) throws IOException;
  }

  /** What cannot be written costs some pages after the next crash, and nothing now. */
  private void write(OpenOption how, Fields fields) {
    try {
      var body = new ByteArrayOutputStream();
      fields.to(new DataOutputStream(body));
      var whole = new ByteArrayOutputStream();
      var out = new DataOutputStream(whole);
      out.writeInt(body.size());
      out.writeLong(sum(body.toByteArray()));
      body.writeTo(out);
      Files.write(
          file, whole.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      LOG.warn("how far the sync is cannot be kept", e);
    }
  }

  private static DataInputStream block(DataInputStream in) throws IOException {
    int length = in.readInt();
    long sum = in.readLong();
    if (length < 0 || length > MOST_ON_A_PAGE * Long.BYTES) {
      throw new IOException("no block of it");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    if (sum(body) != sum) {
      throw new IOException("damaged");
    }
    return new DataInputStream(new ByteArrayInputStream(body));
  }

  private static long sum(byte[] body) {
    var sum = new CRC32();
    sum.update(body);
    return sum.getValue();
  }
}
