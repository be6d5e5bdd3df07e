package dev.callboard.recordings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** Renames and folders that are still there after the power fails. */
final class Durable {

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private Durable() {}

  /** Renames onto a name, replacing what has it; both in one file system. */
  static void rename(Path from, Path to) throws IOException {
    move(from, to);
    forceFolder(to.getParent());
  }

  /** The same, durable only when the folder is forced. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Creates a folder below an existing one, and makes every new name on the way durable. */
  static void createFolders(Path folder, Path below) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = folder; !at.equals(below) && !Files.isDirectory(at); at = at.getParent()) {
      missing.push(at);
    }
    Files.createDirectories(folder);
    for (Path made : missing) {
      forceFolder(made.getParent());
    }
  }

  /** Makes a folder's names durable; Windows does so by itself and cannot open a folder. */
  static void forceFolder(Path folder) throws IOException {
    if (WINDOWS) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
