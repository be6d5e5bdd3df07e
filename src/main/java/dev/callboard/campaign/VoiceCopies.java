package dev.callboard.campaign;

import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of voice files to listen to, in {@code voices} of a profile's folder: the platform has no
 * call that gives an uploaded one back. Whether a copy is what was uploaded is the supervisor's word.
 * Thread-safe; every method touches the disk.
 */
public final class VoiceCopies {

  /** Longer endings are no kinds of file. */
  private static final int LONGEST_ENDING = 5;

  /** What there is of a voice file on this machine. */
  public sealed interface Copy {

    /** Nobody kept one. */
    record None() implements Copy {}

    /** It can be heard. */
    record Kept(Path file) implements Copy {}

    /** It was kept, and is gone or no longer as long as it was. */
    record Missing(Path file) implements Copy {}
  }

  private record Entry(String voice, String file, long bytes) {}

  private final Path folder;
  private final JsonFile<Entry[]> list;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param profile the profile's data folder
   */
  public VoiceCopies(Path profile) {
    folder = profile.resolve("voices");
    list = new JsonFile<>(profile.resolve("voice-copies.json"), Entry[].class);
  }

  /** What there is of a voice file. */
  public synchronized Copy of(String voice) throws IOException {
    Optional<Entry> entry = entries().stream().filter(e -> e.voice().equals(voice)).findFirst();
    if (entry.isEmpty()) {
      return new Copy.None();
    }
    Path file = folder.resolve(entry.get().file());
    boolean whole = Files.isRegularFile(file) && Files.size(file) == entry.get().bytes();
    return whole ? new Copy.Kept(file) : new Copy.Missing(file);
  }

  /**
   * Copies a file into the profile's folder, durably and at once, in place of a former copy.
   *
   * @param voice the name it was uploaded under
   * @throws IOException when it cannot be copied; what was kept before stays
   */
  public synchronized void keep(String voice, Path source) throws IOException {
    DataFolder.create(folder);
    Path temporary = Files.createTempFile(folder, "voice.", ".tmp");
    try {
      String name = copy(source, temporary) + ending(source);
      Files.move(
          temporary,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      replace(voice, new Entry(voice, name, Files.size(folder.resolve(name))));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Forgets the copy of a voice file; does nothing when there is none. */
  public synchronized void forget(String voice) throws IOException {
    if (entries().stream().anyMatch(e -> e.voice().equals(voice))) {
      replace(voice, null);
    }
  }

  // The list is durable before a file goes, so that a crash leaves a file too many, never one
  // short.
  private void replace(String voice, @Nullable Entry now) throws IOException {
    List<Entry> before = entries();
    List<Entry> after = new ArrayList<>(before);
    after.removeIf(e -> e.voice().equals(voice));
    if (now != null) {
      after.add(now);
    }
    list.write(after.toArray(Entry[]::new));
    for (Entry old : before) {
      if (after.stream().noneMatch(e -> e.file().equals(old.file()))) {
        Files.deleteIfExists(folder.resolve(old.file()));
      }
    }
  }

  // Named by what is in it: the same file under two names is kept once.
  private static String copy(Path source, Path target) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
        FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(out));
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String ending(Path source) {
    String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    return ending.matches("\\.[a-z0-9]+") && ending.length() <= LONGEST_ENDING ? ending : "";
  }

  private List<Entry> entries() throws IOException {
    return list.read().stream()
        .flatMap(Stream::of)
        .filter(Objects::nonNull)
        .filter(e -> e.voice() != null && e.file() != null && e.file().matches("[a-z0-9.]+"))
        .toList();
  }
}
