package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a small result: its fields by name, as text.
 *
 * @param <T> what is made of them
 */
final class FieldsReader<T> implements ResultReader<T> {

  /** Makes the value of a success from its fields; missing fields are missing in the map. */
  interface Finish<T> {
    T apply(Map<String, String> fields, Envelope envelope, String words) throws IOException;
  }

  private final Finish<T> finish;
  private final Map<String, String> fields = new HashMap<>();

  FieldsReader(Finish<T> finish) {
    this.finish = finish;
  }

  @Override
  public void read(JsonReader json) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      fields.put(json.nextName(), Scalars.text(json));
    }
    json.endObject();
  }

  @Override
  public T finish(Envelope envelope, String words, byte[] raw) throws IOException {
    return finish.apply(fields, envelope, words);
  }
}
