package dev.callboard.recordings;

import java.util.List;

/**
 * A page of a list.
 *
 * @param lines in the order asked for
 * @param total how many the filter selects, over all pages
 * @param bytes of all kept ones the filter selects
 */
public record RecordingPage(List<RecordingLine> lines, long total, long bytes) {

  public RecordingPage {
    lines = List.copyOf(lines);
  }
}
