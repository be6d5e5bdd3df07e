package dev.callboard.app;

import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One console per data folder. The first holds a lock, which the operating system lets go of however
 * the process ends, and listens on this machine alone; a later one asks it to come to the front and may
 * name a file to open. Who asks must know a word that stands in the data folder, which only its owner can
 * read.
 */
final class SingleInstance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
  private static final String LOCK = "window.lock";
  private static final String DOOR = "window.door";
  private static final String ANSWER = "shown";
  private static final int WORD_BYTES = 32;

  /** A word, and nothing longer, is read from whoever connects and does not know it. */
  private static final int LONGEST = 2 * WORD_BYTES;

  /** Longer than any system's paths. */
  private static final int LONGEST_PATH = 64 * 1024;

  private static final int PATIENCE_MS = 2000;
  private static final int CALLERS_WAITING = 4;

  private final Path data;
  private final FileChannel lock;
  private @Nullable ServerSocket door;

  private SingleInstance(Path data, FileChannel lock) {
    this.data = data;
    this.lock = lock;
  }

  /**
   * Becomes the console of a data folder, which is created where it is missing.
   *
   * @return null when another process is it already
   * @throws IOException when the folder cannot be written
   */
  static @Nullable SingleInstance take(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(
            DataFolder.create(data).resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new SingleInstance(data, channel);
      }
    } catch (OverlappingFileLockException _) {
      // Held within this process: the same answer.
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  /** Brings the console to the front. */
  @FunctionalInterface
  interface Front {
    /**
     * Called off the FX thread.
     *
     * @param file to open; null for none; it may be gone, or anything
     */
    void show(@Nullable Path file);
  }

  /**
   * Asks the console of a data folder to come to the front.
   *
   * @param file for it to open; null for none
   * @return false when it does not answer
   */
  static boolean callToFront(Path data, @Nullable Path file) {
    try {
      String[] told = Files.readString(data.resolve(DOOR)).strip().split(" ");
      if (told.length != 2) {
        return false;
      }
      try (Socket socket = new Socket()) {
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(told[0])),
            PATIENCE_MS);
        socket.getOutputStream().write(told[1].getBytes(StandardCharsets.US_ASCII));
        if (file != null) {
          // The other process stands in another folder.
          String path = file.toAbsolutePath().toString();
          socket.getOutputStream().write(path.getBytes(StandardCharsets.UTF_8));
        }
        socket.shutdownOutput();
        return ANSWER.equals(read(socket.getInputStream()));
      }
    } catch (NoSuchFileException _) {
      return false;
    } catch (IOException | RuntimeException e) {
      LOG.info("the other console does not answer: {}", e.toString());
      return false;
    }
  }

  /**
   * Listens for later starts, on a thread of its own, until this is closed.
   *
   * @param front brings the window to the front
   */
  void listen(Front front) throws IOException {
    byte[] secret = new byte[WORD_BYTES];
    new SecureRandom().nextBytes(secret);
    String word = HexFormat.of().formatHex(secret);
    ServerSocket listening = new ServerSocket(0, CALLERS_WAITING, InetAddress.getLoopbackAddress());
    door = listening;
    Path file = data.resolve(DOOR);
    Path fresh = data.resolve(DOOR + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownersOnly(fresh));
    Files.writeString(fresh, listening.getLocalPort() + " " + word);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    Thread.ofPlatform().daemon().name("window-door").start(() -> answer(listening, word, front));
  }

  /** The folder is the owner's alone unless somebody named an open one with {@code --data}. */
  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void answer(ServerSocket listening, String word, Front front) {
    while (!listening.isClosed()) {
      try (Socket caller = listening.accept()) {
        caller.setSoTimeout(PATIENCE_MS);
        if (same(word, read(caller.getInputStream()))) {
          front.show(file(caller.getInputStream()));
          caller.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException e) {
        // A caller that went away, or the end of listening: the loop's condition knows which.
        LOG.debug("a caller went away", e);
      }
    }
  }

  private static @Nullable Path file(InputStream from) throws IOException {
    String path = new String(from.readNBytes(LONGEST_PATH), StandardCharsets.UTF_8);
    try {
      return path.isEmpty() ? null : Path.of(path);
    } catch (InvalidPathException e) {
      LOG.info("a name that is none here", e);
      return null;
    }
  }

  /** At most as much as a word has; whoever sends more is not one of ours. */
  private static String read(InputStream from) throws IOException {
    return new String(from.readNBytes(LONGEST), StandardCharsets.US_ASCII);
  }

  private static boolean same(String word, String said) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.US_ASCII), said.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      if (door != null) {
        door.close();
        Files.deleteIfExists(data.resolve(DOOR));
      }
    }
  }
}
