package dev.callboard.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The profiles of one data folder, kept in {@code profiles.json}. Thread-safe. */
public final class Profiles {

  /**
   * Reads the profiles of a data folder.
   *
   * @throws IOException when the file exists and cannot be read; it is then left as it is
   */
  public static Profiles open(Path data) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** All profiles, the last used first. */
  public List<Profile> all() {
    throw new UnsupportedOperationException();
  }

  /** Finds a profile by its name, exactly. */
  public Optional<Profile> find(String name) {
    throw new UnsupportedOperationException();
  }

  /** Adds a profile or replaces the one of the same name, durably. */
  public void save(Profile profile) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Removes a profile from the list; its data stays on the disk. */
  public void remove(String name) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Remembers which profile was used last. */
  public void touch(String name) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The data folder of a profile: its name made safe for every file system, never ambiguous. */
  public Path folder(Profile profile) {
    throw new UnsupportedOperationException();
  }
}
