package dev.callboard.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calling codes of the world and how numbers behind them are read. Countries are compiled when
 * their first number is met; most lists never meet one. Thread-safe.
 */
final class ForeignCodes {

  /** Part of the answer of {@link #code}: the digits begin with no calling code. */
  static final int NONE = 0;

  private static final int LONGEST_CODE = 3;

  private final Set<Integer> known = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
  private final ConcurrentHashMap<Integer, Optional<NationalRules>> rules =
      new ConcurrentHashMap<>();

  /** The calling code the digits begin with: extractCountryCode. {@link #NONE} without one. */
  int code(byte[] digits, int from, int to) {
    if (digits[from] == '0') {
      return NONE;
    }
    int code = 0;
    for (int i = from; i < to && i < from + LONGEST_CODE; i++) {
      code = code * 10 + digits[i] - '0';
      if (known.contains(code)) {
        return code;
      }
    }
    return NONE;
  }

  /** The rules behind a known calling code; none when they cannot be compiled exactly. */
  Optional<NationalRules> rules(int code) {
    return rules.computeIfAbsent(code, NationalRules::general);
  }

  /** How many digits a calling code has. */
  static int length(int code) {
    return code < 10 ? 1 : code < 100 ? 2 : 3;
  }
}
