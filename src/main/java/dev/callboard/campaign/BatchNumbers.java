package dev.callboard.campaign;

import java.util.HashMap;
import java.util.Map;

/** The numbers of one batch, found again from whatever form a call record names them in. */
final class BatchNumbers {

  /** Fewer digits than this in common may be chance. */
  private static final int CERTAIN_DIGITS = 7;

  private final String campaign;
  private final Map<String, Long> ids = new HashMap<>();

  BatchNumbers(String campaign) {
    this.campaign = campaign;
  }

  String campaign() {
    return campaign;
  }

  void add(String canonical, long id) {
    ids.put(canonical, id);
  }

  /** The id of the number a record names; 0 when it is none of this batch. */
  long find(String written, WrittenForm form) {
    for (String reading : form.readings(written)) {
      Long id = ids.get(reading);
      if (id != null) {
        return id;
      }
    }
    return behindAPrefix(written.replaceAll("[^0-9]", ""), form);
  }

  // Trunks put dial-plan prefixes before numbers that no setting knows of.
  private long behindAPrefix(String digits, WrittenForm form) {
    long found = 0;
    for (Map.Entry<String, Long> number : ids.entrySet()) {
      String national = form.national(number.getKey());
      if (national.length() >= CERTAIN_DIGITS && digits.endsWith(national)) {
        if (found != 0) {
          return 0;
        }
        found = number.getValue();
      }
    }
    return found;
  }
}
