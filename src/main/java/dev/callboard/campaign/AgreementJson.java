package dev.callboard.campaign;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.callboard.campaign.Agreement.Hours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agreements as JSON. Field names never change: old ledgers are read for ever. */
final class AgreementJson {

  private AgreementJson() {}

  static JsonObject write(Agreement agreement) {
    var json = new JsonObject();
    json.addProperty("at", agreement.at().toString());
    json.addProperty("by", agreement.by());
    json.addProperty("list", agreement.list().name());
    json.addProperty("listSha256", agreement.list().sha256());
    json.addProperty("toCall", agreement.toCall());
    var skipped = new JsonArray();
    for (SkipGroup group : agreement.skipped()) {
      JsonObject reason = ThinnedJson.reason(group.why());
      reason.addProperty("count", group.count());
      skipped.add(reason);
    }
    json.add("skipped", skipped);
    Hours hours = agreement.hours();
    if (hours != null) {
      json.add("hours", hours(hours));
    }
    return json;
  }

  private static JsonObject hours(Hours hours) {
    var json = new JsonObject();
    json.addProperty("allowed", hours.allowed());
    var zones = new JsonArray();
    hours.zones().forEach(zone -> zones.add(zone.getId()));
    json.add("zones", zones);
    json.addProperty("open", hours.open());
    json.addProperty("kind", hours.kind());
    json.addProperty("source", hours.source());
    json.addProperty("date", hours.date());
    return json;
  }

  static Agreement read(JsonObject json) {
    List<SkipGroup> skipped =
        json.getAsJsonArray("skipped").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(g -> new SkipGroup(ThinnedJson.reason(g), g.get("count").getAsInt()))
            .toList();
    return new Agreement(
        Instant.parse(json.get("at").getAsString()),
        json.has("by") ? json.get("by").getAsString() : "",
        new ListOrigin(json.get("list").getAsString(), json.get("listSha256").getAsString()),
        json.get("toCall").getAsInt(),
        skipped,
        hours(json.getAsJsonObject("hours")));
  }

  private static @Nullable Hours hours(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Hours(
            json.get("allowed").getAsBoolean(),
            json.getAsJsonArray("zones").asList().stream()
                .map(JsonElement::getAsString)
                .map(ZoneId::of)
                .toList(),
            json.get("open").getAsInt(),
            json.get("kind").getAsString(),
            json.get("source").getAsString(),
            json.get("date").getAsString());
  }
}
