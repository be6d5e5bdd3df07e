package dev.callboard.recordings;

import dev.callboard.recordings.UnfitEvidence.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files a ZIP from outside says it holds, read with suspicion before anything is unpacked. Java's own
 * reader tells neither links nor names that stand twice, and takes as much memory as the file asks for.
 * Offsets are those of PKWARE's APPNOTE 6.3.
 */
final class ZipListing {

  /** Two files a recording, and the few that go with all. */
  static final int MOST_FILES = 2 * EvidenceExport.MOST_RECORDINGS + 100;

  /** Of names and figures; an export of the most recordings takes half of it. */
  private static final int LONGEST_LIST = 64 << 20;

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_BYTES = 46;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END64 = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int POINTER64 = 0x07064b50;
  private static final int POINTER64_BYTES = 20;
  private static final int LONG_FIGURES = 1;
  private static final long ELSEWHERE = 0xFFFFFFFFL;
  private static final int LOCKED = 1 | 1 << 6 | 1 << 13;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int KIND_OF_FILE = 0xF000;
  private static final Set<Integer> PLAIN_OR_FOLDER = Set.of(0, 0x8000, 0x4000);
  private static final Set<Integer> UNIX_OR_MAC = Set.of(3, 19);

  private final FileChannel in;
  private final Set<String> names = new HashSet<>();

  private ZipListing(FileChannel in) {
    this.in = in;
  }

  /**
   * A file in a ZIP.
   *
   * @param packed bytes it takes in the ZIP
   * @param bytes it says to have unpacked
   * @param at where it begins in the ZIP
   */
  record Entry(String name, long packed, long bytes, long at) {
    boolean folder() {
      return name.endsWith("/");
    }
  }

  /** Where the list is, and how much of it. */
  private record Directory(long at, long bytes, long files) {}

  /**
   * Lists the files in the order in which they lie.
   *
   * @throws UnfitEvidence when it is no ZIP, or one that nobody should unpack
   */
  static List<Entry> read(FileChannel in) throws IOException {
    return new ZipListing(in).entries();
  }

  private List<Entry> entries() throws IOException {
    Directory directory = directory();
    if (directory.files() > MOST_FILES || directory.bytes() > LONGEST_LIST) {
      throw new UnfitEvidence(Reason.TOO_MUCH, String.valueOf(directory.files()));
    }
    ByteBuffer list = bytes(directory.at(), (int) directory.bytes());
    List<Entry> entries = new ArrayList<>();
    while (list.hasRemaining()) {
      entries.add(entry(list));
    }
    if (entries.size() != directory.files()) {
      throw broken();
    }
    entries.sort(Comparator.comparingLong(Entry::at));
    apart(entries, directory.at());
    return entries;
  }

  private Directory directory() throws IOException {
    long size = in.size();
    int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
    ByteBuffer tail = bytes(size - length, length);
    for (int at = length - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END && unsigned(tail, at + 20) == length - END_BYTES - at) {
        return directory(tail, at, size - length + at);
      }
    }
    boolean begun = size >= Integer.BYTES && bytes(0, Integer.BYTES).getInt(0) == LOCAL;
    throw begun ? broken() : new UnfitEvidence(Reason.NO_ZIP, "");
  }

  private Directory directory(ByteBuffer tail, int at, long end) throws IOException {
    Directory found =
        new Directory(
            Integer.toUnsignedLong(tail.getInt(at + 16)),
            Integer.toUnsignedLong(tail.getInt(at + 12)),
            unsigned(tail, at + 10));
    long until = end;
    long pointer = end - POINTER64_BYTES;
    if (pointer >= 0 && bytes(pointer, POINTER64_BYTES).getInt(0) == POINTER64) {
      until = bytes(pointer, POINTER64_BYTES).getLong(8);
      if (until < 0 || until > pointer - END64_BYTES) {
        throw broken();
      }
      ByteBuffer large = bytes(until, END64_BYTES);
      found = new Directory(large.getLong(48), large.getLong(40), large.getLong(32));
      if (large.getInt(0) != END64) {
        throw broken();
      }
    }
    // What lies before, between or behind would be seen by one tool and not by another.
    boolean fits = found.at() >= 0 && found.bytes() >= 0 && found.at() + found.bytes() == until;
    if (!fits || found.files() < 0) {
      throw broken();
    }
    return found;
  }

  private Entry entry(ByteBuffer list) throws IOException {
    int at = list.position();
    if (list.remaining() < LISTED_BYTES || list.getInt(at) != LISTED) {
      throw broken();
    }
    int nameBytes = unsigned(list, at + 28);
    int extraBytes = unsigned(list, at + 30);
    int whole = LISTED_BYTES + nameBytes + extraBytes + unsigned(list, at + 32);
    if (list.remaining() < whole) {
      throw broken();
    }
    byte[] raw = new byte[nameBytes];
    list.get(at + LISTED_BYTES, raw);
    String name = name(raw);
    if ((unsigned(list, at + 8) & LOCKED) != 0) {
      throw new UnfitEvidence(Reason.LOCKED, name);
    }
    int kind = list.getInt(at + 38) >>> 16 & KIND_OF_FILE;
    if (UNIX_OR_MAC.contains(list.get(at + 5) & 0xFF) && !PLAIN_OR_FOLDER.contains(kind)) {
      throw new UnfitEvidence(Reason.LINK, name);
    }
    int method = unsigned(list, at + 10);
    Figures figures = new Figures(list.slice(at + LISTED_BYTES + nameBytes, extraBytes));
    long bytes = figures.of(list.getInt(at + 24));
    long packed = figures.of(list.getInt(at + 20));
    long place = figures.of(list.getInt(at + 42));
    if (method != STORED && method != DEFLATED) {
      throw broken();
    }
    list.position(at + whole);
    begins(place, raw, method);
    return new Entry(name, packed, bytes, place);
  }

  /** What tools see that read from the front must be what stands in the list. */
  private void begins(long place, byte[] name, int method) throws IOException {
    if (place < 0 || place + LOCAL_BYTES + name.length > in.size()) {
      throw broken();
    }
    ByteBuffer local = bytes(place, LOCAL_BYTES + name.length);
    boolean same =
        local.getInt(0) == LOCAL
            && unsigned(local, 8) == method
            && unsigned(local, 26) == name.length
            && local.slice(LOCAL_BYTES, name.length).equals(ByteBuffer.wrap(name));
    if (!same) {
      throw broken();
    }
  }

  /** Files that share their bytes make gigabytes out of nothing. */
  private static void apart(List<Entry> entries, long end) throws UnfitEvidence {
    long free = 0;
    for (Entry entry : entries) {
      boolean first = free == 0;
      if (first ? entry.at() != 0 : entry.at() < free) {
        throw broken();
      }
      free = entry.at() + LOCAL_BYTES + entry.packed();
      if (entry.packed() < 0 || entry.bytes() < 0 || free > end) {
        throw broken();
      }
    }
  }

  private String name(byte[] raw) throws UnfitEvidence {
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException _) {
      throw new UnfitEvidence(Reason.UNSAFE_NAME, new String(raw, StandardCharsets.ISO_8859_1));
    }
    if (!ExportNames.staysInside(name)) {
      throw new UnfitEvidence(Reason.UNSAFE_NAME, name);
    }
    if (!names.add(ExportNames.whereCaseIsNothing(name))) {
      throw new UnfitEvidence(Reason.TWICE, name);
    }
    return name;
  }

  private ByteBuffer bytes(long from, int count) throws IOException {
    if (from < 0 || count < 0 || from + count > in.size()) {
      throw broken();
    }
    ByteBuffer into = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    long at = from;
    while (into.hasRemaining()) {
      int n = in.read(into, at);
      if (n < 0) {
        throw new EOFException("it became shorter");
      }
      at += n;
    }
    return into.flip();
  }

  private static int unsigned(ByteBuffer from, int at) {
    return Short.toUnsignedInt(from.getShort(at));
  }

  private static UnfitEvidence broken() {
    return new UnfitEvidence(Reason.BROKEN, "");
  }

  /** Figures too large for their place stand in a field of their own, in order. */
  private static final class Figures {

    private final ByteBuffer large;

    Figures(ByteBuffer extra) throws UnfitEvidence {
      ByteBuffer found = ByteBuffer.allocate(0);
      extra.order(ByteOrder.LITTLE_ENDIAN);
      while (extra.remaining() >= 2 * Short.BYTES) {
        int kind = Short.toUnsignedInt(extra.getShort());
        int length = Short.toUnsignedInt(extra.getShort());
        if (length > extra.remaining()) {
          throw broken();
        }
        if (kind == LONG_FIGURES) {
          found = extra.slice(extra.position(), length);
        }
        extra.position(extra.position() + length);
      }
      large = found.order(ByteOrder.LITTLE_ENDIAN);
    }

    long of(int figure) throws UnfitEvidence {
      long small = Integer.toUnsignedLong(figure);
      if (small != ELSEWHERE) {
        return small;
      }
      if (large.remaining() < Long.BYTES) {
        throw broken();
      }
      return large.getLong();
    }
  }
}
