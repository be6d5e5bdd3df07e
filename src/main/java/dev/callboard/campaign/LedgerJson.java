package dev.callboard.campaign;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.callboard.country.Country;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.profile.NumberForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The ledger's heads and steps as JSON. Field names never change: old ledgers are read for ever. */
final class LedgerJson {

  private LedgerJson() {}

  static byte[] write(LedgerFrame.Head head) {
    var json = new JsonObject();
    json.addProperty("campaign", head.campaign());
    json.addProperty("createdAt", head.createdAt().toString());
    json.addProperty("fingerprint", head.fingerprint());
    json.addProperty("imported", head.imported());
    json.addProperty("skipped", head.skipped());
    json.addProperty("batches", head.batches());
    json.add("plan", plan(head.plan()));
    json.addProperty("anyHour", head.plan().anyHour());
    json.addProperty("optOutKey", head.plan().optOutKey());
    return bytes(json);
  }

  static LedgerFrame.Head head(byte[] payload) {
    JsonObject json = parse(payload);
    return new LedgerFrame.Head(
        text(json, "campaign"),
        plan(json.getAsJsonObject("plan"), json),
        Instant.parse(text(json, "createdAt")),
        text(json, "fingerprint"),
        json.get("imported").getAsInt(),
        json.get("skipped").getAsInt(),
        json.get("batches").getAsInt());
  }

  static byte[] write(LedgerFrame.Replanned replanned) {
    var json = new JsonObject();
    json.addProperty("campaign", replanned.campaign());
    json.addProperty("at", replanned.at().toString());
    json.addProperty("by", replanned.by());
    json.add("plan", plan(replanned.plan()));
    json.addProperty("anyHour", replanned.plan().anyHour());
    json.addProperty("optOutKey", replanned.plan().optOutKey());
    return bytes(json);
  }

  static LedgerFrame.Replanned replanned(byte[] payload) {
    JsonObject json = parse(payload);
    return new LedgerFrame.Replanned(
        text(json, "campaign"),
        Instant.parse(text(json, "at")),
        text(json, "by"),
        plan(json.getAsJsonObject("plan"), json));
  }

  /** What decides whom is called with what: a campaign sent at other hours is still the same. */
  static JsonObject plan(CampaignPlan plan) {
    var json = new JsonObject();
    json.addProperty("name", plan.name());
    json.add("country", country(plan.country()));
    json.addProperty("voiceFile", plan.voiceFile());
    json.addProperty("waitSeconds", plan.waitSeconds());
    json.addProperty("connSeconds", plan.connSeconds());
    json.addProperty("userKey", plan.userKey());
    json.addProperty("todayOnly", plan.todayOnly());
    json.addProperty("callerId", plan.callerId());
    json.addProperty("reference", plan.reference());
    json.addProperty("batchSize", plan.batchSize());
    json.addProperty("spacingMillis", plan.spacing().toMillis());
    return json;
  }

  private static CampaignPlan plan(JsonObject json, JsonObject head) {
    return new CampaignPlan(
        text(json, "name"),
        country(json.getAsJsonObject("country")),
        text(json, "voiceFile"),
        seconds(json, "waitSeconds"),
        seconds(json, "connSeconds"),
        json.get("userKey").getAsBoolean(),
        json.get("todayOnly").getAsBoolean(),
        text(json, "callerId"),
        text(json, "reference"),
        json.get("batchSize").getAsInt(),
        Duration.ofMillis(json.get("spacingMillis").getAsLong()),
        head.has("anyHour") && head.get("anyHour").getAsBoolean(),
        head.has("optOutKey") ? text(head, "optOutKey") : "");
  }

  private static JsonObject country(Country country) {
    var json = new JsonObject();
    json.addProperty("nationcode", country.nationcode());
    json.addProperty("region", country.region());
    json.addProperty("callingCode", country.callingCode());
    var zones = new JsonArray();
    country.zones().forEach(zone -> zones.add(zone.getId()));
    json.add("zones", zones);
    return json;
  }

  private static Country country(JsonObject json) {
    return new Country(
        text(json, "nationcode"),
        text(json, "region"),
        json.get("callingCode").getAsInt(),
        json.getAsJsonArray("zones").asList().stream()
            .map(JsonElement::getAsString)
            .map(ZoneId::of)
            .toList());
  }

  static byte[] write(LedgerFrame.Agreed agreed) {
    JsonObject json = AgreementJson.write(agreed.agreement());
    json.addProperty("campaign", agreed.campaign());
    return bytes(json);
  }

  static LedgerFrame.Agreed agreed(byte[] payload) {
    JsonObject json = parse(payload);
    return new LedgerFrame.Agreed(text(json, "campaign"), AgreementJson.read(json));
  }

  static byte[] write(LedgerFrame.Step step) {
    var json = new JsonObject();
    json.addProperty("campaign", step.campaign());
    json.addProperty("batch", step.batch());
    json.addProperty("at", step.at().toString());
    switch (step.event()) {
      case BatchEvent.Sending(WrittenForm form) -> {
        json.addProperty("event", "sending");
        json.addProperty("callingCode", form.callingCode());
        json.addProperty("form", form.form().name());
        json.addProperty("prefix", form.prefix());
      }
      case BatchEvent.Accepted() -> json.addProperty("event", "accepted");
      case BatchEvent.Refused(Refusal refusal) -> {
        json.addProperty("event", "refused");
        json.addProperty("code", refusal.code().number());
        json.addProperty("text", refusal.text());
      }
      case BatchEvent.Unproven(Failure failure) -> failure(json, "unproven", failure);
      case BatchEvent.NotSent(Failure failure) -> failure(json, "notSent", failure);
      case BatchEvent.Proven(int records) -> {
        json.addProperty("event", "proven");
        json.addProperty("records", records);
      }
      case BatchEvent.Decided(boolean taken, String by, String why) -> {
        json.addProperty("event", "decided");
        json.addProperty("taken", taken);
        json.addProperty("by", by);
        json.addProperty("why", why);
      }
      case BatchEvent.Retried() -> json.addProperty("event", "retried");
      case BatchEvent.Thinned(var leftOut) -> {
        json.addProperty("event", "thinned");
        json.add("leftOut", ThinnedJson.write(leftOut));
      }
      case BatchEvent.Dropped() -> json.addProperty("event", "dropped");
      case BatchEvent.Closed() -> json.addProperty("event", "closed");
    }
    return bytes(json);
  }

  static LedgerFrame.Step step(byte[] payload) {
    JsonObject json = parse(payload);
    BatchEvent event =
        switch (text(json, "event")) {
          case "sending" ->
              new BatchEvent.Sending(
                  new WrittenForm(
                      json.get("callingCode").getAsInt(),
                      NumberForm.valueOf(text(json, "form")),
                      text(json, "prefix")));
          case "accepted" -> new BatchEvent.Accepted();
          case "refused" ->
              new BatchEvent.Refused(
                  new Refusal(new PlatformCode(json.get("code").getAsInt()), text(json, "text")));
          case "unproven" -> new BatchEvent.Unproven(failure(json));
          case "notSent" -> new BatchEvent.NotSent(failure(json));
          case "proven" -> new BatchEvent.Proven(json.get("records").getAsInt());
          case "decided" ->
              new BatchEvent.Decided(
                  json.get("taken").getAsBoolean(),
                  json.has("by") ? text(json, "by") : "",
                  json.has("why") ? text(json, "why") : "");
          case "retried" -> new BatchEvent.Retried();
          case "thinned" ->
              new BatchEvent.Thinned(ThinnedJson.read(json.getAsJsonArray("leftOut")));
          case "dropped" -> new BatchEvent.Dropped();
          case "closed" -> new BatchEvent.Closed();
          default -> throw new IllegalArgumentException("event " + text(json, "event"));
        };
    return new LedgerFrame.Step(
        text(json, "campaign"),
        json.get("batch").getAsInt(),
        Instant.parse(text(json, "at")),
        event);
  }

  private static void failure(JsonObject json, String event, Failure failure) {
    json.addProperty("event", event);
    json.addProperty("kind", failure.kind().name());
    json.addProperty("detail", failure.detail());
  }

  private static Failure failure(JsonObject json) {
    return new Failure(Failure.Kind.valueOf(text(json, "kind")), text(json, "detail"));
  }

  private static @Nullable Integer seconds(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsInt();
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static JsonObject parse(byte[] payload) {
    return JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
