package dev.callboard.profile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

/** A profile as an object of {@code profiles.json}. Fields it does not know stay as they are. */
final class ProfileJson {

  static final String NAME = "name";
  static final String FOLDER = "folder";

  private ProfileJson() {}

  /**
   * Reads a profile.
   *
   * @throws IOException when a field that matters is missing or makes no sense
   */
  static Profile read(JsonObject from) throws IOException {
    try {
      Profile standard = Profile.of(need(from, NAME), URI.create(need(from, "url")), "", "");
      return new Profile(
          standard.name(),
          standard.endpoint(),
          need(from, "appid"),
          text(from, "country", ""),
          ZoneOffset.of(text(from, "offset", standard.platformOffset().getId())),
          NumberForm.valueOf(
              text(from, "numberForm", standard.numberForm().name()).toUpperCase(Locale.ROOT)),
          text(from, "numberPrefix", ""),
          millis(from, "connectTimeoutMs", standard.connectTimeout()),
          millis(from, "readTimeoutMs", standard.readTimeout()),
          millis(from, "callTimeoutMs", standard.callTimeout()),
          new SyncChoice(
              Integer.parseInt(text(from, "syncFlag", "" + SyncChoice.USUAL.flag())),
              millis(from, "lookBackMs", SyncChoice.USUAL.lookBack())));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes every field of a profile into an object, over what stood there. */
  static void write(Profile profile, JsonObject into) {
    into.addProperty(NAME, profile.name());
    into.addProperty("url", profile.endpoint().toString());
    into.addProperty("appid", profile.appId());
    into.addProperty("country", profile.country());
    into.addProperty("offset", profile.platformOffset().getId());
    into.addProperty("numberForm", profile.numberForm().name().toLowerCase(Locale.ROOT));
    into.addProperty("numberPrefix", profile.numberPrefix());
    into.addProperty("connectTimeoutMs", profile.connectTimeout().toMillis());
    into.addProperty("readTimeoutMs", profile.readTimeout().toMillis());
    into.addProperty("callTimeoutMs", profile.callTimeout().toMillis());
    into.addProperty("syncFlag", profile.sync().flag());
    into.addProperty("lookBackMs", profile.sync().lookBack().toMillis());
  }

  static String need(JsonObject from, String field) throws IOException {
    String found = text(from, field, "");
    if (found.isEmpty()) {
      throw new IOException("a profile without \"" + field + "\"");
    }
    return found;
  }

  private static String text(JsonObject from, String field, String otherwise) throws IOException {
    JsonElement found = from.get(field);
    if (found == null || found.isJsonNull()) {
      return otherwise;
    }
    if (found instanceof JsonPrimitive primitive) {
      return primitive.getAsString();
    }
    throw new IOException("\"" + field + "\" is not a text");
  }

  private static Duration millis(JsonObject from, String field, Duration otherwise)
      throws IOException {
    Duration found =
        Duration.ofMillis(Long.parseLong(text(from, field, "" + otherwise.toMillis())));
    if (found.isNegative() || found.isZero()) {
      throw new IOException("\"" + field + "\" is not positive");
    }
    return found;
  }
}
