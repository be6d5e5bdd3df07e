package dev.callboard.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What stands beside a kept file, so that it means something without the database.
 *
 * @param call the call record
 * @param sha256 of the file's bytes, hex
 * @param bytes its size
 * @param sourceName the platform's name for the recording, verbatim
 * @param fetchedAt when it was kept
 */
record Sidecar(Bill call, String sha256, long bytes, String sourceName, Instant fetchedAt) {

  byte[] toBytes() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("call").jsonValue(BillReader.toJson(call));
      json.name("sha256").value(sha256);
      json.name("bytes").value(bytes);
      json.name("sourceName").value(sourceName);
      json.name("fetchedAt").value(fetchedAt.toString());
      json.endObject();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one.
   *
   * @throws IOException when it is unreadable or no sidecar
   */
  static Sidecar read(Path file) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return new Sidecar(
          BillReader.bill(new Gson().toJson(json.get("call"))),
          json.get("sha256").getAsString(),
          json.get("bytes").getAsLong(),
          json.get("sourceName").getAsString(),
          Instant.parse(json.get("fetchedAt").getAsString()));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | NumberFormatException
        | DateTimeException e) {
      throw new IOException("not a sidecar: " + file.getFileName(), e);
    }
  }
}
