package dev.callboard.platform;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A request for one page of call records (platform documentation, API for getting call records).
 *
 * @param start earliest start of the call, platform time, inclusive
 * @param end latest start of the call, platform time
 * @param syncFlag 1 unqueried, 2 queried, 3 all; 1 changes state on the platform
 * @param direction 1 incoming, 2 outgoing, 3 all
 * @param callMethod 0 to 6; 0 is unlimited
 * @param page counted from 1
 * @param perPage 1 to 1000
 * @param extNumbers extensions; empty for all
 * @param destNumber destination number; empty for all
 * @param userId custom data (employee); empty for all
 * @param memberId custom data (member); empty for all
 * @param chengshudu custom data (reference); empty for all
 * @param customuuid custom data (tag); empty for all
 */
public record BillQuery(
    LocalDateTime start,
    LocalDateTime end,
    int syncFlag,
    int direction,
    int callMethod,
    int page,
    int perPage,
    List<String> extNumbers,
    String destNumber,
    String userId,
    String memberId,
    String chengshudu,
    String customuuid) {

  /** The most records a page may carry (platform documentation). */
  public static final int MAX_PER_PAGE = 1000;

  public BillQuery {
    extNumbers = List.copyOf(extNumbers);
  }

  /** Everything that started in a span, a page of 1000 at a time, leaving the platform unchanged. */
  public static BillQuery all(LocalDateTime start, LocalDateTime end, int page) {
    return new BillQuery(start, end, 3, 3, 0, page, MAX_PER_PAGE, List.of(), "", "", "", "", "");
  }

  /** The same under another {@code syncflag}. */
  public BillQuery under(int flag) {
    return new BillQuery(
        start,
        end,
        flag,
        direction,
        callMethod,
        page,
        perPage,
        extNumbers,
        destNumber,
        userId,
        memberId,
        chengshudu,
        customuuid);
  }

  /** The same for the records of one tag. */
  public static BillQuery tagged(String tag, LocalDateTime start, LocalDateTime end, int page) {
    return new BillQuery(start, end, 3, 3, 0, page, MAX_PER_PAGE, List.of(), "", "", "", "", tag);
  }

  /** Filters hold numbers of persons: only span and page are printed. */
  @Override
  public String toString() {
    return "BillQuery[" + start + " to " + end + ", page " + page + "]";
  }
}
