package dev.callboard.calls;

import java.util.Arrays;
import java.util.List;

/** What one page of the record log holds, worked out and ready to be stored. */
final class PageRecords {

  /** A page of nothing, or no page at all. */
  static final PageRecords NONE = new PageRecords(List.of(), List.of());

  private final List<Entry> entries;
  private final List<byte[]> blocks;
  private final long[] ids;

  /**
   * Holds records.
   *
   * @param entries in the order they are numbered in
   * @param blocks the same, packed
   */
  PageRecords(List<Entry> entries, List<byte[]> blocks) {
    this.entries = entries;
    this.blocks = blocks;
    this.ids = entries.stream().mapToLong(entry -> entry.bill().id()).toArray();
    Arrays.sort(ids);
  }

  List<Entry> entries() {
    return entries;
  }

  List<byte[]> blocks() {
    return blocks;
  }

  /** Whether one of the records has an id. */
  boolean has(long id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }
}
