package dev.callboard.callback;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.callboard.profile.DurableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A profile's {@code callbacks.json}. */
final class CallbackSettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackSettingsFile.class);
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static final Set<String> FIELDS =
      Set.of("on", "bind", "port", "allowed", "publicUrl", "path");

  private final Path file;

  CallbackSettingsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the settings. Where there are none they are made and kept, since an address must not
   * change; a file that makes no sense is put aside, and the receiver is off then.
   */
  CallbackSettings load() throws IOException {
    Optional<CallbackSettings> found = read();
    if (found.isPresent()) {
      return found.get();
    }
    if (Files.exists(file)) {
      LOG.warn("the settings of callbacks make no sense: they begin anew, switched off");
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".damaged"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    CallbackSettings fresh = CallbackSettings.fresh();
    save(fresh);
    return fresh;
  }

  void save(CallbackSettings settings) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("on", settings.on());
    json.addProperty("bind", settings.bind());
    json.addProperty("port", settings.port());
    JsonArray allowed = new JsonArray();
    settings.allowed().forEach(allowed::add);
    json.add("allowed", allowed);
    json.addProperty("publicUrl", settings.publicUrl());
    json.addProperty("path", settings.path());
    DurableFile.write(file, GSON.toJson(json) + "\n");
  }

  private Optional<CallbackSettings> read() throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (!json.keySet().containsAll(FIELDS)) {
        return Optional.empty();
      }
      List<String> allowed = new ArrayList<>();
      for (JsonElement entry : json.get("allowed").getAsJsonArray()) {
        allowed.add(entry.getAsString());
      }
      CallbackSettings settings =
          new CallbackSettings(
              json.get("on").getAsBoolean(),
              json.get("bind").getAsString(),
              json.get("port").getAsInt(),
              allowed,
              json.get("publicUrl").getAsString(),
              json.get("path").getAsString());
      settings.check();
      return Optional.of(settings);
    } catch (NoSuchFileException
        | CharacterCodingException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
