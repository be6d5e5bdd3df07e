package dev.callboard.recordings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.callboard.calls.Disposition;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A standing rule as it stands in the audit log: a filter without note and group. */
final class RuleJson {

  private RuleJson() {}

  static String write(RecordingFilter rule) {
    JsonObject json = new JsonObject();
    add(json, "from", rule.from());
    add(json, "to", rule.to());
    add(json, "number", rule.number().isEmpty() ? null : rule.number());
    add(json, "campaign", rule.campaign().isEmpty() ? null : rule.campaign());
    add(json, "disposition", rule.disposition());
    add(json, "leastTalk", rule.leastTalk());
    add(json, "mostTalk", rule.mostTalk());
    add(json, "key", rule.key().isEmpty() ? null : rule.key());
    return json.toString();
  }

  static RecordingFilter read(String text) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      String from = string(json, "from");
      String to = string(json, "to");
      String disposition = string(json, "disposition");
      return RecordingFilter.ALL
          .between(
              from.isEmpty() ? null : Instant.parse(from), to.isEmpty() ? null : Instant.parse(to))
          .ofNumber(string(json, "number"))
          .ofCampaign(string(json, "campaign"))
          .ending(disposition.isEmpty() ? null : Disposition.valueOf(disposition))
          .talked(number(json, "leastTalk"), number(json, "mostTalk"))
          .ofKey(string(json, "key"));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new IOException("a standing rule cannot be understood", e);
    }
  }

  private static void add(JsonObject json, String name, @Nullable Object value) {
    if (value != null) {
      json.addProperty(name, value.toString());
    }
  }

  private static String string(JsonObject json, String name) {
    JsonElement found = json.get(name);
    return found == null ? "" : found.getAsString();
  }

  private static @Nullable Integer number(JsonObject json, String name) {
    String found = string(json, name);
    return found.isEmpty() ? null : Integer.valueOf(found);
  }
}
