package dev.callboard.notes;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * One change as the journal holds it: JSON, which people may want to read in an emergency. Field
 * names never change: old journals are read for ever.
 */
sealed interface NoteFrame {

  /** The one type of frame; what it is stands in the JSON. */
  byte TYPE = 1;

  long callId();

  /** The text of a call's note; empty takes it away. */
  record Written(long callId, String text, String author, Instant at) implements NoteFrame {}

  /** A marker was set, moved or given another text. */
  record Marked(long callId, Marker marker) implements NoteFrame {}

  /** A marker was taken away. */
  record Unmarked(long callId, String marker, String author, Instant at) implements NoteFrame {}

  /** Writes the JSON. */
  default byte[] encode() {
    var json = new JsonObject();
    json.addProperty("call", callId());
    switch (this) {
      case Written(_, String text, String author, Instant at) -> {
        json.addProperty("note", text);
        sign(json, author, at);
      }
      case Marked(_, Marker marker) -> {
        json.addProperty("marker", marker.id());
        json.addProperty("positionMillis", marker.position().toMillis());
        json.addProperty("text", marker.text());
        sign(json, marker.author(), marker.at());
      }
      case Unmarked(_, String marker, String author, Instant at) -> {
        json.addProperty("removed", marker);
        sign(json, author, at);
      }
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the JSON.
   *
   * @throws IOException when it was written by a newer program, or by none
   */
  static NoteFrame decode(byte[] payload) throws IOException {
    try {
      JsonObject json =
          JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject();
      long call = json.get("call").getAsLong();
      String author = text(json, "author");
      Instant at = Instant.ofEpochMilli(json.get("atMillis").getAsLong());
      if (json.has("note")) {
        return new Written(call, text(json, "note"), author, at);
      }
      if (json.has("removed")) {
        return new Unmarked(call, text(json, "removed"), author, at);
      }
      Duration position = Duration.ofMillis(json.get("positionMillis").getAsLong());
      return new Marked(
          call, new Marker(text(json, "marker"), position, text(json, "text"), author, at));
    } catch (RuntimeException e) {
      throw new IOException("a note cannot be understood", e);
    }
  }

  private static void sign(JsonObject json, String author, Instant at) {
    json.addProperty("author", author);
    json.addProperty("atMillis", at.toEpochMilli());
  }

  private static String text(JsonObject json, String field) {
    return json.get(field).getAsString();
  }
}
