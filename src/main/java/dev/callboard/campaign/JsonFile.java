package dev.callboard.campaign;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.callboard.profile.DurableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** One value in one small file. */
final class JsonFile<T> {

  private static final Gson GSON = new Gson();

  private final Path file;
  private final Class<T> type;

  JsonFile(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  /** Returns the value; empty when there is no file or it holds something else. */
  Optional<T> read() throws IOException {
    try {
      return Optional.ofNullable(GSON.fromJson(Files.readString(file), type));
    } catch (NoSuchFileException | CharacterCodingException | JsonParseException _) {
      return Optional.empty();
    }
  }

  void write(T value) throws IOException {
    DurableFile.write(file, GSON.toJson(value));
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
