package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.LongStream;

/**
 * Blocks of packed call records in the database. A row a record would take ten times the time and five
 * times the space, and nothing asks for columns: filters, orders and sums are the search index's.
 */
final class BlockStore {

  /** What one row may hold; a longer block goes on in the rows behind it, which no other block takes. */
  private static final int PART = 900_000;

  private final ConcurrentLinkedDeque<BlockReader> readers = new ConcurrentLinkedDeque<>();

  /**
   * Writes the records of a page.
   *
   * @param first the location of the first one
   * @param packed blocks of 64 each, the last of fewer
   */
  void write(Connection connection, long first, List<byte[]> packed) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO call_block (block, parts, packed) KEY (block) VALUES (?, ?, ?)")) {
      for (int i = 0; i < packed.size(); i++) {
        byte[] block = packed.get(i);
        int parts = (block.length + PART - 1) / PART;
        for (int part = 0; part < parts; part++) {
          merge.setLong(1, first + (long) i * Location.BLOCK + part);
          merge.setInt(2, part == 0 ? parts : 0);
          int from = part * PART;
          merge.setBytes(3, Arrays.copyOfRange(block, from, Math.min(block.length, from + PART)));
          merge.addBatch();
        }
      }
      merge.executeBatch();
    }
  }

  /**
   * Reads records.
   *
   * @param locations in any order
   * @return what is there, by location
   * @throws SQLException also when a block is damaged
   */
  Map<Long, Bill> read(Connection connection, long[] locations) throws SQLException {
    long[] sorted = locations.clone();
    Arrays.sort(sorted);
    Map<Long, byte[]> blocks = blocks(connection, sorted);
    BlockReader reader = readers.poll();
    if (reader == null) {
      reader = new BlockReader();
    }
    try {
      Map<Long, Bill> found = HashMap.newHashMap(sorted.length);
      int end;
      for (int from = 0; from < sorted.length; from = end) {
        long block = Location.block(sorted[from]);
        end = from;
        while (end < sorted.length && Location.block(sorted[end]) == block) {
          end++;
        }
        byte[] packed = blocks.get(block);
        if (packed != null) {
          records(reader, packed, Arrays.copyOfRange(sorted, from, end), found);
        }
      }
      return found;
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), e);
    } finally {
      readers.push(reader);
    }
  }

  private static void records(
      BlockReader reader, byte[] packed, long[] locations, Map<Long, Bill> found)
      throws IOException {
    int[] slots = LongStream.of(locations).mapToInt(Location::slot).distinct().toArray();
    List<Bill> bills = reader.read(packed, slots);
    long block = Location.block(locations[0]);
    for (int i = 0; i < slots.length; i++) {
      found.put(block + slots[i], bills.get(i));
    }
  }

  private static Map<Long, byte[]> blocks(Connection connection, long[] sorted)
      throws SQLException {
    Object[] wanted = LongStream.of(sorted).map(Location::block).distinct().boxed().toArray();
    Map<Long, byte[]> found = HashMap.newHashMap(wanted.length);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT block, parts, packed FROM call_block WHERE block = ANY(?)")) {
      select.setArray(1, connection.createArrayOf("BIGINT", wanted));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          byte[] packed = row.getBytes(3);
          int parts = row.getInt(2);
          found.put(
              row.getLong(1),
              parts == 1 ? packed : joined(connection, row.getLong(1), parts, packed));
        }
      }
    }
    return found;
  }

  private static byte[] joined(Connection connection, long block, int parts, byte[] first)
      throws SQLException {
    byte[] whole = first;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT packed FROM call_block WHERE block > ? AND block < ? ORDER BY block")) {
      select.setLong(1, block);
      select.setLong(2, block + parts);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          byte[] part = row.getBytes(1);
          whole = Arrays.copyOf(whole, whole.length + part.length);
          System.arraycopy(part, 0, whole, whole.length - part.length, part.length);
        }
      }
    }
    return whole;
  }
}
