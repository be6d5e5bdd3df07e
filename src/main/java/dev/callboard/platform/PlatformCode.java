package dev.callboard.platform;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code the platform answered with: {@code ret}, {@code code} or {@code errors.code}, which share
 * one number space here (platform documentation, Global error and status codes).
 *
 * @param number the code; 0 when it was missing or not a number
 */
public record PlatformCode(int number) {

  /** {@code ret} 600: the token is dead. */
  public static final PlatformCode TOKEN_INVALID = new PlatformCode(600);

  /**
   * Codes with a name: documented ones, and those observed in public programs that talk to the
   * platform (1029, 1031 to 1033, 1208, 1209, and of the hang-up codes all but 10001 to 10006, 10040
   * and 10041).
   */
  private static final Set<Integer> KNOWN =
      IntStream.of(
              200, 400, 500, 600, 601, 602, 603, 604, 1001, 1002, 1003, 1010, 1011, 1012, 1013,
              1014, 1015, 1016, 1017, 1018, 1019, 1020, 1021, 1024, 1025, 1026, 1027, 1028, 1029,
              1031, 1032, 1033, 1201, 1202, 1203, 1204, 1205, 1208, 1209, 1210, 1211, 1212, 1213,
              1214, 1215, 1216, 1217, 1218, 10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008,
              10009, 10011, 10012, 10013, 10014, 10015, 10016, 10017, 10019, 10020, 10024, 10025,
              10027, 10028, 10031, 10040, 10041)
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  /** Whether the documentation or observation names this code. */
  public boolean isKnown() {
    return KNOWN.contains(number);
  }

  /** Whether it names trouble of the platform's own that may be over in a moment: 500, 1001. */
  boolean mayPass() {
    return number == 500 || number == 1001;
  }
}
