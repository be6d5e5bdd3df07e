package dev.callboard.campaign;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers a batch is sent without, as JSON: each reason once, with its places in the list. */
final class ThinnedJson {

  private ThinnedJson() {}

  static JsonArray write(List<LeftOut> leftOut) {
    Map<SkipReason, JsonArray> places = new LinkedHashMap<>();
    for (LeftOut number : leftOut) {
      places.computeIfAbsent(number.why(), _ -> new JsonArray()).add(number.seq());
    }
    var reasons = new JsonArray();
    places.forEach(
        (why, seqs) -> {
          JsonObject reason = reason(why);
          reason.add("numbers", seqs);
          reasons.add(reason);
        });
    return reasons;
  }

  static List<LeftOut> read(JsonArray reasons) {
    List<LeftOut> leftOut = new ArrayList<>();
    for (JsonElement element : reasons) {
      JsonObject reason = element.getAsJsonObject();
      SkipReason why = reason(reason);
      for (JsonElement seq : reason.getAsJsonArray("numbers")) {
        leftOut.add(new LeftOut(seq.getAsInt(), why));
      }
    }
    return leftOut;
  }

  /** A reason alone. */
  static JsonObject reason(SkipReason why) {
    var reason = new JsonObject();
    reason.addProperty("rule", why.rule().name());
    reason.addProperty("source", why.source());
    if (why.since() != null) {
      reason.addProperty("since", why.since().toString());
    }
    return reason;
  }

  /** Reads a reason. */
  static SkipReason reason(JsonObject reason) {
    return new SkipReason(
        Rejection.valueOf(reason.get("rule").getAsString()),
        reason.get("source").getAsString(),
        reason.has("since") ? Instant.parse(reason.get("since").getAsString()) : null);
  }
}
