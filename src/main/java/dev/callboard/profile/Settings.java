package dev.callboard.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the program remembers beyond profiles (look, font size, columns, …) as texts by key, kept in
 * {@code settings.json}. Thread-safe. Holds nothing that cannot be set again, so a damaged file is
 * put aside and begun anew.
 */
public final class Settings {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;
  private JsonObject state;

  private Settings(Path file, JsonObject state) {
    this.file = file;
    this.state = state;
  }

  /**
   * Reads the settings of a data folder.
   *
   * @throws IOException when the file is there and cannot be read at all
   */
  public static Settings open(Path data) throws IOException {
    Path file = data.resolve("settings.json");
    return new Settings(file, read(file).orElseGet(JsonObject::new));
  }

  /** Returns what is kept under a key. */
  public synchronized Optional<String> get(String key) {
    JsonElement found = state.get(key);
    return found != null && found.isJsonPrimitive()
        ? Optional.of(found.getAsString())
        : Optional.empty();
  }

  /** Keeps a value under a key, durably. */
  public void put(String key, String value) throws IOException {
    if (!get(key).equals(Optional.of(value))) {
      change(s -> s.addProperty(key, value));
    }
  }

  /** Forgets a key. */
  public void remove(String key) throws IOException {
    change(s -> s.remove(key));
  }

  private synchronized void change(Consumer<JsonObject> change) throws IOException {
    try (FileTurn _ = FileTurn.take(file)) {
      Optional<JsonObject> present = read(file);
      if (present.isEmpty() && Files.exists(file)) {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".damaged"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      JsonObject fresh = present.orElseGet(JsonObject::new);
      change.accept(fresh);
      DurableFile.write(file, GSON.toJson(fresh) + "\n");
      state = fresh;
    }
  }

  private static Optional<JsonObject> read(Path file) throws IOException {
    try {
      return Optional.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (NoSuchFileException
        | CharacterCodingException
        | JsonParseException
        | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
