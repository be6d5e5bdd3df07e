package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What calls are ordered by; start and id break ties. */
public enum CallSort {
  START(CallColumns.START, null),
  DESTINATION(CallColumns.DESTINATION, null),
  RING(CallColumns.RING, null),
  TALK(CallColumns.TALK, null),
  CAUSE(CallColumns.CAUSE, null),
  EXTENSION(CallColumns.EXTENSION, Bill::extNumber),
  CALLER_ID(CallColumns.CALLER, Bill::displayNumber),
  ANSWERED(CallColumns.ANSWERED, null),
  RECORDED(CallColumns.RECORDED, null),
  DIRECTION(CallColumns.DIRECTION, Bill::direction),
  METHOD(CallColumns.METHOD, null),
  KEY(CallColumns.KEY, Bill::userKey),
  USER(CallColumns.USER, Bill::userId),
  MEMBER(CallColumns.MEMBER, Bill::memberId),
  REFERENCE(CallColumns.REFERENCE, Bill::chengshudu),
  TAG(CallColumns.TAG, Bill::customUuid),
  HANGUP_SIDE(CallColumns.HANGUP_SIDE, null),
  ID(CallColumns.ID, null),
  /** Start, ringing and talking together. */
  END(CallColumns.START, null),
  /** The campaign's name; calls of none come before all others. */
  CAMPAIGN(CallColumns.CAMPAIGN, null),
  /** The note's text; calls without one come before all others. */
  NOTE(CallColumns.ID, null);

  private final int column;
  private final @Nullable Function<Bill, String> text;

  CallSort(int column, @Nullable Function<Bill, String> text) {
    this.column = column;
    this.text = text;
  }

  /** The column of the search index. */
  int column() {
    return column;
  }

  /** The text that is ordered as a text; null where the column's own order is right. */
  @Nullable Function<Bill, String> text() {
    return text;
  }
}
