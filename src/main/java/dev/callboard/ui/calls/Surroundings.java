package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.recordings.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other parts of the program know about calls. Blocks. */
interface Surroundings {

  /** Names of campaigns by the start of their tags. */
  Map<String, String> campaigns();

  /** Where a call's recording is. */
  Optional<Recording> recording(long callId) throws Exception;

  /** Puts each call together with what is known about it. */
  default List<CallRow> rows(List<CallRecord> calls) throws Exception {
    Map<String, String> campaigns = campaigns();
    List<CallRow> rows = new ArrayList<>(calls.size());
    for (CallRecord call : calls) {
      rows.add(
          new CallRow(
              call,
              campaign(call.bill().customUuid(), campaigns),
              call.hasRecording() ? recording(call.id()) : Optional.empty()));
    }
    return rows;
  }

  private static String campaign(String tag, Map<String, String> campaigns) {
    if (tag.equals("0")) {
      return "";
    }
    return campaigns.entrySet().stream()
        .filter(e -> tag.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(tag);
  }
}
