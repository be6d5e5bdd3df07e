package dev.callboard.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of {@code profiles.json}: entries in order of last use, unknown fields kept. */
final class ProfilesFile {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String LIST = "profiles";

  /** One profile, the object it was read from, and its folder. */
  record Entry(Profile profile, String folder, JsonObject json) {}

  private final Path file;
  private final JsonObject root;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ProfilesFile(Path file, JsonObject root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads the file; a missing one is an empty list.
   *
   * @throws Profiles.Damaged when it cannot be understood
   */
  static ProfilesFile read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return new ProfilesFile(file, new JsonObject());
    } catch (CharacterCodingException e) {
      throw new Profiles.Damaged(file, "it is not UTF-8 text", e);
    }
    try {
      ProfilesFile read = new ProfilesFile(file, JsonParser.parseString(text).getAsJsonObject());
      if (read.root.has(LIST)) {
        for (JsonElement element : read.root.get(LIST).getAsJsonArray()) {
          read.add(element.getAsJsonObject());
        }
      }
      return read;
    } catch (JsonParseException | IllegalStateException e) {
      throw new Profiles.Damaged(file, "it is not the JSON object it should be", e);
    } catch (IOException e) {
      throw new Profiles.Damaged(file, e.getMessage(), e);
    }
  }

  private void add(JsonObject json) throws IOException {
    Profile profile = ProfileJson.read(json);
    String folder = ProfileJson.need(json, ProfileJson.FOLDER);
    boolean shared = entries.values().stream().anyMatch(e -> e.folder().equalsIgnoreCase(folder));
    if (!FolderName.safe(folder) || shared || entries.containsKey(profile.name())) {
      throw new IOException("two profiles share a name or a folder, or a folder is none");
    }
    entries.put(profile.name(), new Entry(profile, folder, json));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** Adds or replaces a profile; a new one goes to the end and gets its folder. */
  void put(Profile profile, String folderOfNew) {
    Entry known = entries.get(profile.name());
    JsonObject json = known == null ? new JsonObject() : known.json();
    String folder = known == null ? folderOfNew : known.folder();
    ProfileJson.write(profile, json);
    json.addProperty(ProfileJson.FOLDER, folder);
    entries.put(profile.name(), new Entry(profile, folder, json));
  }

  void remove(String name) {
    entries.remove(name);
  }

  void toFront(String name) {
    Entry known = entries.remove(name);
    if (known != null) {
      List<Entry> rest = new ArrayList<>(entries.values());
      entries.clear();
      entries.put(name, known);
      rest.forEach(e -> entries.put(e.profile().name(), e));
    }
  }

  void write() throws IOException {
    JsonArray list = new JsonArray();
    entries.values().forEach(e -> list.add(e.json()));
    root.add(LIST, list);
    DurableFile.write(file, GSON.toJson(root) + "\n");
  }
}
