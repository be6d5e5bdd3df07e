package dev.callboard.calls;

import java.util.List;

/**
 * What one page of the record log holds, worked out and ready to be stored.
 *
 * @param entries in the order they are numbered in
 * @param blocks the same, packed
 */
record PageRecords(List<Entry> entries, List<byte[]> blocks) {

  /** A page of nothing, or no page at all. */
  static final PageRecords NONE = new PageRecords(List.of(), List.of());

  List<Long> ids() {
    return entries.stream().map(entry -> entry.bill().id()).toList();
  }

  List<long[]> rows() {
    return entries.stream().map(Entry::row).toList();
  }
}
