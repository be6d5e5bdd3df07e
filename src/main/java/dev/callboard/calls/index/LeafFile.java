package dev.callboard.calls.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The immutable part of a leaf: its columns, mapped into memory, their rows in order of start and id.
 *
 * <p>Layout, little-endian: magic (8 bytes), rows, columns, bytes of the head, bytes of the body,
 * CRC-32C of head and of body (4 each); the head: for each column whether it is coded and its width
 * (1 each), entries (4) and the entries (8 each); the body: each column's codes, then the id filter,
 * each at a multiple of 8.
 */
final class LeafFile {

  static final long MAGIC = 0x3130_3058_4449_4243L;
  static final int START = 0;
  static final int ID = 1;
  static final int FIXED = 32;

  final int rows;
  private final ByteBuffer map;
  private final Column[] columns;
  private final IdFilter ids;

  private LeafFile(ByteBuffer map, int rows, Column[] columns, IdFilter ids) {
    this.map = map;
    this.rows = rows;
    this.columns = columns;
    this.ids = ids;
  }

  /** A leaf of no rows, in no file. */
  static LeafFile empty(int count) {
    var columns = new Column[count];
    for (int i = 0; i < count; i++) {
      columns[i] = new Column(true, 0, new long[] {0}, ByteBuffer.allocate(0), 0);
    }
    ByteBuffer nothing = ByteBuffer.allocate(IdFilter.bytes(0));
    return new LeafFile(nothing, 0, columns, new IdFilter(nothing));
  }

  /**
   * Maps a file and checks its head.
   *
   * @param whole whether the body is checked too, which reads all of it
   * @throws IOException when it cannot be read or is damaged
   */
  static LeafFile open(Path file, int count, boolean whole) throws IOException {
    ByteBuffer map;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    map.order(ByteOrder.LITTLE_ENDIAN);
    if (map.limit() < FIXED || map.getLong(0) != MAGIC || map.getInt(12) != count) {
      throw new IOException("not a leaf of this index: " + file);
    }
    int head = map.getInt(16);
    int body = map.getInt(20);
    if (head < 0 || body < 0 || FIXED + (long) head + body != map.limit()) {
      throw new IOException("cut off: " + file);
    }
    if (sum(map, FIXED, head) != map.getInt(24)) {
      throw new IOException("damaged: " + file);
    }
    LeafFile leaf = read(map, count, FIXED + head);
    if (whole && !leaf.sound()) {
      throw new IOException("damaged: " + file);
    }
    return leaf;
  }

  /** Whether the body is as it was written; reads all of it. */
  boolean sound() {
    return rows == 0 || sum(map, FIXED + map.getInt(16), map.getInt(20)) == map.getInt(28);
  }

  private static LeafFile read(ByteBuffer map, int count, int body) {
    int rows = map.getInt(8);
    var columns = new Column[count];
    int at = FIXED;
    int codes = body;
    for (int i = 0; i < count; i++) {
      boolean coded = map.get(at) == 1;
      int width = map.get(at + 1);
      long[] entries = new long[map.getInt(at + 2)];
      at += 6;
      for (int e = 0; e < entries.length; e++, at += Long.BYTES) {
        entries[e] = map.getLong(at);
      }
      int length = Column.bytes(width, rows);
      columns[i] = new Column(coded, width, entries, map.slice(codes, length), rows);
      codes += aligned(length);
    }
    return new LeafFile(map, rows, columns, new IdFilter(map.slice(codes, IdFilter.bytes(rows))));
  }

  static int sum(ByteBuffer buffer, int from, int length) {
    var crc = new CRC32C();
    crc.update(buffer.slice(from, length));
    return (int) crc.getValue();
  }

  static int aligned(int length) {
    return (length + 7) & ~7;
  }

  Column column(int ordinal) {
    return columns[ordinal];
  }

  int columns() {
    return columns.length;
  }

  long start(int row) {
    return columns[START].value(row);
  }

  long id(int row) {
    return columns[ID].value(row);
  }

  /** A whole row. */
  long[] row(int row) {
    long[] values = new long[columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i].value(row);
    }
    return values;
  }

  /** Whether the first columns of a row are as given. */
  boolean equal(int row, long[] values, int telling) {
    for (int i = 0; i < telling; i++) {
      if (columns[i].value(row) != values[i]) {
        return false;
      }
    }
    return true;
  }

  /** The place of a key, or {@code -1 - } the place where it would be. */
  int find(long start, long id) {
    int low = 0;
    int high = rows - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Keys.compare(start(middle), id(middle), start, id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  /** Whether an id may be here; false is certain. */
  boolean mayHold(long id) {
    return rows > 0 && ids.mayHold(id);
  }

  /** A row with an id, wherever it starts; -1 when there is none. */
  int findId(long id) {
    if (rows == 0 || id < columns[ID].least || id > columns[ID].greatest || !ids.mayHold(id)) {
      return -1;
    }
    Bits found = Bits.range(rows, 0, rows);
    columns[ID].keep(Criterion.equalTo(ID, id), found);
    return found.next(0);
  }
}
