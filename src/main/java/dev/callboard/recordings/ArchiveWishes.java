package dev.callboard.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a command asks the console that has the profile open to archive in its place: by a small file in
 * the profile's folder. Whoever holds the profile takes it and answers beside it; two never archive
 * one profile at the same time. A wish whose console went away is nobody's, and the command, which
 * can open the profile then, does the work itself.
 */
public final class ArchiveWishes {

  private static final Gson GSON = new Gson();
  private static final String WISH = ".wish";
  private static final String TAKEN = ".taken";
  private static final String DONE = ".done";

  private final Path folder;

  /** Works in a profile's folder. */
  public ArchiveWishes(Path profile) {
    folder = profile.resolve("wishes");
  }

  /**
   * A wish.
   *
   * @param id tells it from others
   * @param limit at most so many recordings; 0 for all
   */
  public record Wish(String id, int limit) {}

  /** Asks. */
  public Wish make(int limit) throws IOException {
    Wish wish = new Wish(UUID.randomUUID().toString(), limit);
    SmallFile.write(folder.resolve(wish.id() + WISH), GSON.toJson(wish));
    return wish;
  }

  /** Whether somebody took it. */
  public boolean taken(Wish wish) {
    return Files.exists(folder.resolve(wish.id() + TAKEN));
  }

  /** What came of it; empty while nothing did. */
  public Optional<ArchiveReport> answer(Wish wish) throws IOException {
    try {
      return Optional.ofNullable(
          GSON.fromJson(Files.readString(folder.resolve(wish.id() + DONE)), ArchiveReport.class));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (JsonParseException e) {
      throw new IOException("the console's answer cannot be read", e);
    }
  }

  /** Leaves nothing of a wish. */
  public void forget(Wish wish) throws IOException {
    for (String suffix : List.of(WISH, TAKEN, DONE)) {
      Files.deleteIfExists(folder.resolve(wish.id() + suffix));
    }
  }

  /** Takes every wish that nobody took. */
  public List<Wish> take() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Wish> taken = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WISH)) {
      for (Path file : files) {
        take(file).ifPresent(taken::add);
      }
    }
    return taken;
  }

  private Optional<Wish> take(Path file) throws IOException {
    String id = file.getFileName().toString().replace(WISH, "");
    Path mine = folder.resolve(id + TAKEN);
    try {
      Files.move(file, mine, StandardCopyOption.ATOMIC_MOVE);
      Wish wish = GSON.fromJson(Files.readString(mine), Wish.class);
      return wish == null || !id.equals(wish.id()) ? Optional.empty() : Optional.of(wish);
    } catch (NoSuchFileException _) {
      // Taken back meanwhile.
      return Optional.empty();
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  /** Answers a wish that was taken. */
  public void answer(Wish wish, ArchiveReport report) throws IOException {
    SmallFile.write(folder.resolve(wish.id() + DONE), GSON.toJson(report));
    Files.deleteIfExists(folder.resolve(wish.id() + TAKEN));
  }
}
