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
 * Evidence that a recording was asked for and the platform no longer had it.
 *
 * @param call the call record
 * @param lostAt when the platform was asked
 * @param why what it answered
 */
record LostNote(Bill call, Instant lostAt, String why) {

  byte[] toBytes() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("call").jsonValue(BillReader.toJson(call));
      json.name("lostAt").value(lostAt.toString());
      json.name("why").value(why);
      json.endObject();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one.
   *
   * @throws IOException when it is unreadable or no such note
   */
  static LostNote read(Path file) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return new LostNote(
          BillReader.bill(new Gson().toJson(json.get("call"))),
          Instant.parse(json.get("lostAt").getAsString()),
          json.get("why").getAsString());
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | DateTimeException e) {
      throw new IOException("not a note of loss: " + file.getFileName(), e);
    }
  }
}
