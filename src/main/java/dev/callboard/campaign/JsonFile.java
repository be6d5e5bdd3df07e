package dev.callboard.campaign;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One value in one small file that is either the old one or the new one, never half of it. */
final class JsonFile<T> {

  private final Gson gson = new Gson();
  private final Path file;
  private final Class<T> type;

  JsonFile(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  /** Returns the value; empty when there is no file or it holds something else. */
  Optional<T> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(gson.fromJson(Files.readString(file), type));
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  void write(T value) throws IOException {
    Files.createDirectories(file.getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try (FileChannel out =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(gson.toJson(value).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
    syncFolder();
  }

  private void syncFolder() throws IOException {
    boolean foldersCannotBeOpened = System.getProperty("os.name").startsWith("Windows");
    if (foldersCannotBeOpened || !Files.isDirectory(file.getParent())) {
      return;
    }
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
