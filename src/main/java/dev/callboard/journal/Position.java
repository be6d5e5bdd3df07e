package dev.callboard.journal;

/**
 * A place in a journal: the start of a frame, or the end of the journal.
 *
 * @param segment number of the segment file, counted from 1 over the whole journal
 * @param offset bytes from the start of that file
 */
public record Position(long segment, long offset) implements Comparable<Position> {

  /** Before the first frame of any journal. */
  public static final Position START = new Position(0, 0);

  @Override
  public int compareTo(Position other) {
    int bySegment = Long.compare(segment, other.segment);
    return bySegment != 0 ? bySegment : Long.compare(offset, other.offset);
  }
}
