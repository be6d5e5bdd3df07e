package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.recordings.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other parts of the program know about calls. Blocks. */
interface Surroundings {

  /** Names of campaigns by their id, which their tags begin with. */
  Map<String, String> campaigns();

  /** Where the recordings of a page of calls are, by call. */
  Map<Long, Recording> recordings(List<CallRecord> calls) throws Exception;

  /** The notes of those calls that have one, by call. */
  Map<Long, String> notes(List<Long> callIds) throws Exception;

  /** Puts each call together with what is known about it. */
  default List<CallRow> rows(List<CallRecord> calls) throws Exception {
    Map<String, String> campaigns = campaigns();
    Map<Long, Recording> recordings = recordings(calls);
    Map<Long, String> notes =
        notes(calls.stream().map(CallRecord::id).collect(Collectors.toList()));
    List<CallRow> rows = new ArrayList<>(calls.size());
    for (CallRecord call : calls) {
      rows.add(
          new CallRow(
              call,
              campaign(call.bill().customUuid(), campaigns),
              Optional.ofNullable(recordings.get(call.id())),
              notes.getOrDefault(call.id(), ""),
              true));
    }
    return rows;
  }

  /** The name of the campaign a tag belongs to; the tag where it is none of ours. */
  static String campaign(String tag, Map<String, String> campaigns) {
    if (tag.equals("0")) {
      return "";
    }
    // Ours are the campaign's id, a dash and the batch: looked up, since there may be thousands.
    int dash = tag.lastIndexOf('-');
    String name = dash < 0 ? null : campaigns.get(tag.substring(0, dash));
    if (name == null) {
      name = campaigns.get(tag);
    }
    return name == null ? tag : name;
  }
}
