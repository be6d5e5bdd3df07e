package dev.callboard.recordings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What stays in the folder of a deleted recording: no number, no name, no hash.
 *
 * @param callId the call's id
 * @param deletedAt when it was deleted
 * @param by who deleted it
 * @param reason why
 */
record Tombstone(long callId, Instant deletedAt, String by, String reason) {

  byte[] toBytes() {
    JsonObject json = new JsonObject();
    json.addProperty("call", callId);
    json.addProperty("deletedAt", deletedAt.toString());
    json.addProperty("by", by);
    json.addProperty("reason", reason);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one.
   *
   * @throws IOException when it is unreadable or no tombstone
   */
  static Tombstone read(Path file) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return new Tombstone(
          json.get("call").getAsLong(),
          Instant.parse(json.get("deletedAt").getAsString()),
          json.get("by").getAsString(),
          json.get("reason").getAsString());
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | NumberFormatException
        | DateTimeException e) {
      throw new IOException("not a note of deletion: " + file.getFileName(), e);
    }
  }
}
