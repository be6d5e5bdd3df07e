package dev.callboard.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The profiles of one data folder, kept in {@code profiles.json}. Thread-safe; every change reads
 * the file anew under a lock, so that two processes never undo each other's.
 */
public final class Profiles {

  private final Path data;
  private final Path file;
  private ProfilesFile state;

  private Profiles(Path data, Path file, ProfilesFile state) {
    this.data = data;
    this.file = file;
    this.state = state;
  }

  /**
   * Reads the profiles of a data folder. Writes nothing.
   *
   * @throws Damaged when the file exists and makes no sense; it is then left as it is
   * @throws IOException when it cannot be read
   */
  public static Profiles open(Path data) throws IOException {
    Path file = data.resolve("profiles.json");
    return new Profiles(data, file, ProfilesFile.read(file));
  }

  /** All profiles, the last used first. */
  public synchronized List<Profile> all() {
    return state.entries().values().stream().map(ProfilesFile.Entry::profile).toList();
  }

  /** Finds a profile by its name, exactly. */
  public synchronized Optional<Profile> find(String name) {
    return Optional.ofNullable(state.entries().get(name)).map(ProfilesFile.Entry::profile);
  }

  /**
   * Adds a profile or replaces the one of the same name, durably.
   *
   * @throws IllegalArgumentException when the name is not one ({@link ProfileName})
   */
  public void save(Profile profile) throws IOException {
    if (ProfileName.problem(profile.name()).isPresent()) {
      throw new IllegalArgumentException("not a name for a profile");
    }
    change(s -> s.put(profile, folderName(s, profile.name())));
  }

  /** Removes a profile from the list; its data stays on the disk. */
  public void remove(String name) throws IOException {
    change(s -> s.remove(name));
  }

  /** Remembers which profile was used last. */
  public void touch(String name) throws IOException {
    change(s -> s.toFront(name));
  }

  /** The data folder of a profile: its name made safe for every file system, never ambiguous. */
  public synchronized Path folder(Profile profile) {
    ProfilesFile.Entry entry = state.entries().get(profile.name());
    return data.resolve(entry == null ? folderName(state, profile.name()) : entry.folder());
  }

  private synchronized void change(Consumer<ProfilesFile> change) throws IOException {
    try (FileTurn _ = FileTurn.take(file)) {
      ProfilesFile fresh = ProfilesFile.read(file);
      change.accept(fresh);
      fresh.write();
      state = fresh;
    }
  }

  /** Folders on the disk count as taken: a removed profile's data stays its own. */
  private String folderName(ProfilesFile among, String name) {
    List<String> ofOthers =
        among.entries().values().stream()
            .filter(e -> !e.profile().name().equals(name))
            .map(ProfilesFile.Entry::folder)
            .toList();
    try (Stream<Path> present = Files.list(data)) {
      return FolderName.of(name, ofOthers, present.map(p -> p.getFileName().toString()).toList());
    } catch (IOException e) {
      // A data folder that cannot be listed is one that is not there yet.
      return FolderName.of(name, ofOthers, List.of());
    }
  }

  /** {@code profiles.json} exists and makes no sense. It was left untouched. */
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Path file;

    Damaged(Path file, String why, Throwable cause) {
      super(why, cause);
      this.file = file;
    }

    /** The file. */
    public Path file() {
      return file;
    }
  }
}
