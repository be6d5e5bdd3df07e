package dev.callboard.recordings;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a kept file, so that it means something without the database.
 *
 * @param call the call record
 * @param sha256 of the file's bytes, hex
 * @param bytes its size
 * @param sourceName the platform's name for the recording, verbatim
 * @param fetchedAt when it was kept
 * @param original what the recording was as it was fetched; null while the file is just that
 */
public record Sidecar(
    Bill call,
    String sha256,
    long bytes,
    String sourceName,
    Instant fetchedAt,
    @Nullable Original original) {

  /** Of a file that is as it was fetched. */
  Sidecar(Bill call, String sha256, long bytes, String sourceName, Instant fetchedAt) {
    this(call, sha256, bytes, sourceName, fetchedAt, null);
  }

  /** Of a smaller form that takes the place of this one's file. */
  Sidecar transcoded(String newSha256, long newBytes, Original from) {
    return new Sidecar(call, newSha256, newBytes, sourceName, fetchedAt, from);
  }

  /** The call record by the platform's own names of its fields, in order. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    JsonParser.parseString(BillReader.toJson(call))
        .getAsJsonObject()
        .entrySet()
        .forEach(
            field ->
                fields.put(
                    field.getKey(),
                    field.getValue().isJsonPrimitive()
                        ? field.getValue().getAsString()
                        : field.getValue().toString()));
    return fields;
  }

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
      if (original != null) {
        json.name("original");
        original.write(json);
      }
      json.endObject();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one. Fields that are not known are passed over.
   *
   * @throws IOException when it is unreadable or no sidecar
   */
  static Sidecar read(Path file) throws IOException {
    return read(String.valueOf(file.getFileName()), Files.readString(file));
  }

  /**
   * The same of a sidecar that lies elsewhere than in a folder.
   *
   * @param name for the message
   */
  static Sidecar read(String name, String text) throws IOException {
    Bill call = null;
    String sha256 = null;
    long bytes = -1;
    String sourceName = null;
    Instant fetchedAt = null;
    Original original = null;
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "call" -> call = BillReader.bill(json);
          case "sha256" -> sha256 = json.nextString();
          case "bytes" -> bytes = json.nextLong();
          case "sourceName" -> sourceName = json.nextString();
          case "fetchedAt" -> fetchedAt = Instant.parse(json.nextString());
          case "original" -> original = Original.read(json);
          default -> json.skipValue();
        }
      }
      json.endObject();
    } catch (IOException | IllegalStateException | NumberFormatException | DateTimeException e) {
      throw new IOException("not a sidecar: " + name, e);
    }
    if (call == null || sha256 == null || bytes < 0 || sourceName == null || fetchedAt == null) {
      throw new IOException("not a sidecar: " + name);
    }
    return new Sidecar(call, sha256, bytes, sourceName, fetchedAt, original);
  }
}
