package dev.callboard.recordings;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Who exported evidence, as it stands in {@code evidence.json}.
 *
 * @param who the name of the operating system's user
 * @param at when, by that machine's clock
 * @param reason what they said about it; may be empty
 * @param recordings how many were asked for, with those of which there was no file
 */
public record EvidenceOrigin(String who, Instant at, String reason, long recordings) {

  String toJson() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("exportedBy").value(who);
      json.name("exportedAt").value(at.toString());
      json.name("reason").value(reason);
      json.name("recordings").value(recordings);
      json.endObject();
    }
    return text.append('\n').toString();
  }

  /**
   * Reads it. Fields that are not known are passed over.
   *
   * @throws IOException when it is unreadable
   */
  static EvidenceOrigin read(String text) throws IOException {
    String who = "";
    Instant at = Instant.EPOCH;
    String reason = "";
    long recordings = 0;
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "exportedBy" -> who = json.nextString();
          case "exportedAt" -> at = Instant.parse(json.nextString());
          case "reason" -> reason = json.nextString();
          case "recordings" -> recordings = json.nextLong();
          default -> json.skipValue();
        }
      }
      json.endObject();
    } catch (IllegalStateException | NumberFormatException | DateTimeException e) {
      throw new IOException("not an origin", e);
    }
    return new EvidenceOrigin(who, at, reason, recordings);
  }
}
