package dev.callboard.calls.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a leaf's file: under a temporary name, made durable, then given its own. */
final class LeafWriter {

  private LeafWriter() {}

  /** Gives the values of a column, row by row. */
  @FunctionalInterface
  interface Source {
    /** Fills an array with a column's values. */
    void column(int ordinal, long[] values);
  }

  /**
   * Writes and maps a leaf.
   *
   * @param rows at least one
   */
  static LeafFile write(Path file, int rows, int columns, Source source) throws IOException {
    var written = new ColumnWriter[columns];
    ByteBuffer ids = null;
    long[] values = new long[rows];
    int head = 0;
    int body = LeafFile.aligned(IdFilter.bytes(rows));
    for (int i = 0; i < columns; i++) {
      source.column(i, values);
      written[i] = ColumnWriter.of(values, rows);
      head += 6 + written[i].head.length * Long.BYTES;
      body += LeafFile.aligned(written[i].codes.limit());
      if (i == LeafFile.ID) {
        ids = IdFilter.of(values, rows);
      }
    }
    if (ids == null) {
      throw new IllegalArgumentException("rows need a start and an id");
    }
    ByteBuffer out =
        ByteBuffer.allocate(LeafFile.FIXED + head + body).order(ByteOrder.LITTLE_ENDIAN);
    out.position(LeafFile.FIXED);
    for (ColumnWriter column : written) {
      out.put((byte) (column.coded ? 1 : 0)).put((byte) column.width).putInt(column.head.length);
      for (long entry : column.head) {
        out.putLong(entry);
      }
    }
    for (ColumnWriter column : written) {
      append(out, column.codes);
    }
    append(out, ids);
    out.putLong(0, LeafFile.MAGIC).putInt(8, rows).putInt(12, columns);
    out.putInt(16, head).putInt(20, body);
    out.putInt(24, LeafFile.sum(out, LeafFile.FIXED, head));
    out.putInt(28, LeafFile.sum(out, LeafFile.FIXED + head, body));
    durably(file, out.rewind().limit(LeafFile.FIXED + head + body));
    return LeafFile.open(file, columns, false);
  }

  private static void append(ByteBuffer out, ByteBuffer part) {
    int length = part.limit();
    out.put(part.rewind());
    out.position(out.position() + LeafFile.aligned(length) - length);
  }

  /** Writes a file so that it is whole and durable under its name, or not there at all. */
  static void durably(Path file, ByteBuffer bytes) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
