package dev.callboard.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where everything of this program lies on the disk. */
public final class DataFolder {

  /** The environment variable that names the data folder. */
  public static final String ENVIRONMENT = "CALLBOARD_HOME";

  private DataFolder() {}

  /**
   * Decides where the data folder is: what was asked for, else {@link #ENVIRONMENT}, else the
   * operating system's place for application data. Creates nothing.
   *
   * @param asked what the user gave as {@code --data}; null when nothing was given
   * @param environment the process's environment
   * @param osName {@code os.name}
   * @param home the user's home folder
   */
  public static Path locate(
      @Nullable Path asked, Map<String, String> environment, String osName, Path home) {
    if (asked != null) {
      return asked.toAbsolutePath().normalize();
    }
    String named = environment.getOrDefault(ENVIRONMENT, "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      Path base = roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming);
      return base.resolve("Callboard");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library/Application Support/Callboard");
    }
    // The XDG base directory specification tells programs to ignore relative paths.
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share");
    return base.resolve("callboard");
  }

  /**
   * Creates a folder of the program where it is missing, readable by its owner only where the file
   * system knows owners: what lies in it is personal data.
   *
   * @throws IOException when it cannot be created or is not a folder
   */
  public static Path create(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    }
    return folder;
  }
}
