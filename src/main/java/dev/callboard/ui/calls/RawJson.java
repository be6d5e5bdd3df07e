package dev.callboard.ui.calls;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;

/** A record's JSON laid out for reading. */
final class RawJson {

  private RawJson() {}

  static String pretty(String json) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(JsonParser.parseString(json));
  }
}
