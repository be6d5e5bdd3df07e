package dev.callboard.simulator;

/** Dates as bytes without going through java.time, which would dominate the cost of a page. */
final class CivilDate {

  private CivilDate() {}

  /**
   * Writes {@code yyyy-MM-dd} with any separator. The calendar arithmetic counts years from March,
   * so that the leap day is the last of its year.
   *
   * @param day counted from 1970-01-01, not before 0000-03-01
   * @return the position after what was written
   */
  static int write(long day, byte[] into, int at, byte separator) {
    long shifted = day + 719_468;
    long era = shifted / 146_097;
    int ofEra = (int) (shifted - era * 146_097);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * ofYear + 2) / 153;
    int date = ofYear - (153 * marchMonth + 2) / 5 + 1;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    int next = two(year / 100, into, at);
    next = two(year % 100, into, next);
    into[next++] = separator;
    next = two(month, into, next);
    into[next++] = separator;
    return two(date, into, next);
  }

  private static int two(int value, byte[] into, int at) {
    into[at] = (byte) ('0' + value / 10);
    into[at + 1] = (byte) ('0' + value % 10);
    return at + 2;
  }
}
