package dev.callboard.recordings.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A deed as it stands in the journal. */
final class AuditJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AuditJson() {}

  static byte[] write(AuditEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("at", entry.at().toString());
    json.addProperty("who", entry.who());
    json.addProperty("deed", entry.deed().name());
    JsonArray calls = new JsonArray();
    entry.calls().forEach(calls::add);
    json.add("calls", calls);
    json.addProperty("text", entry.text());
    json.add("details", GSON.toJsonTree(entry.details()));
    return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  static AuditEntry read(byte[] payload) throws IOException {
    try {
      JsonObject json =
          JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject();
      List<Long> calls = new ArrayList<>();
      for (JsonElement call : json.getAsJsonArray("calls")) {
        calls.add(call.getAsLong());
      }
      Map<String, String> details = new HashMap<>();
      json.getAsJsonObject("details")
          .entrySet()
          .forEach(detail -> details.put(detail.getKey(), detail.getValue().getAsString()));
      return new AuditEntry(
          Instant.parse(json.get("at").getAsString()),
          json.get("who").getAsString(),
          Deed.valueOf(json.get("deed").getAsString()),
          calls,
          json.get("text").getAsString(),
          details);
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | DateTimeException e) {
      throw new IOException("an entry of the audit log cannot be understood", e);
    }
  }
}
