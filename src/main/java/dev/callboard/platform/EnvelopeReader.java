package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer in one pass, in either envelope and any order of fields. {@code data} may be an
 * object or, on failures, an empty array; unknown fields are skipped.
 */
final class EnvelopeReader {

  private final JsonReader json;
  private final ResultReader<?> result;

  private @Nullable Integer ret;
  private @Nullable Integer code;
  private String msg = "";
  private @Nullable Integer status;
  private String desc = "";
  private @Nullable Integer errorCode;
  private String errorText = "";
  private long reqTime;
  private long rspTime;

  private EnvelopeReader(JsonReader json, ResultReader<?> result) {
    this.json = json;
    this.result = result;
  }

  /**
   * Reads an answer's envelope and hands its result to a reader.
   *
   * @throws IOException when the bytes are not one whole JSON object; its message quotes nothing of
   *     them
   */
  static Envelope read(byte[] body, ResultReader<?> result) throws IOException {
    if (result instanceof BillPageReader page) {
      Envelope quick = quick(body, page);
      if (quick != null) {
        return quick;
      }
    }
    return whole(body, result);
  }

  /** Reads an answer whose records can be read the quick way; null for any other. */
  private static @Nullable Envelope quick(byte[] body, BillPageReader page) {
    QuickBills records = QuickBills.read(body);
    if (records == null) {
      return null;
    }
    page.took(records);
    try (JsonReader json = new JsonReader(new StringReader(records.rest()))) {
      Envelope envelope = new EnvelopeReader(json, page).envelope();
      if (page.met()) {
        return envelope;
      }
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // What is wrong with it is found, and said, the long way.
    }
    page.forget();
    return null;
  }

  /** Reads an answer as JSON from its beginning to its end. */
  static Envelope whole(byte[] body, ResultReader<?> result) throws IOException {
    // Decoding at once is several times faster than an InputStreamReader under Gson's small buffer.
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new IOException("empty");
    }
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      return new EnvelopeReader(json, result).envelope();
    } catch (EOFException e) {
      throw new IOException("cut short", e);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IOException(text.stripLeading().startsWith("<") ? "HTML" : "not JSON", e);
    }
  }

  private Envelope envelope() throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "ret" -> ret = Scalars.integerOrNull(json);
        case "code" -> code = Scalars.integerOrNull(json);
        case "msg" -> msg = Scalars.text(json);
        case "data" -> data();
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("more than one value");
    }
    return new Envelope(ret, code, msg, status, desc, errorCode, errorText, reqTime, rspTime);
  }

  private void data() throws IOException {
    if (!entersObject()) {
      return;
    }
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "status" -> status = Scalars.integerOrNull(json);
        case "desc" -> desc = Scalars.text(json);
        case "errors" -> errors();
        case "result" -> result();
        case "reqtime" -> reqTime = seconds();
        case "rsptime" -> rspTime = seconds();
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private void errors() throws IOException {
    if (!entersObject()) {
      return;
    }
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "code" -> errorCode = Scalars.integerOrNull(json);
        case "codemsg" -> errorText = Scalars.text(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private void result() throws IOException {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      result.read(json);
    } else {
      json.skipValue();
    }
  }

  private boolean entersObject() throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      return false;
    }
    json.beginObject();
    return true;
  }

  private long seconds() throws IOException {
    Long seconds = Scalars.numberOrNull(json);
    return seconds == null ? 0 : seconds;
  }
}
