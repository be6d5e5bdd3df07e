package dev.callboard.app;

import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what Java left behind when native code brought the process down: such a report lies where the
 * program was started or among temporary files, and names everything in clear.
 */
final class NativeCrashes {

  private static final Logger LOG = LoggerFactory.getLogger(NativeCrashes.class);

  /** Java's reports are some 100 KB; what is larger is something else. */
  private static final long LARGEST = 4L << 20;

  private NativeCrashes() {}

  /**
   * Moves this program's reports into a folder, masked.
   *
   * @param places folders to look in; what cannot be read is passed over
   * @return how many there were
   */
  static int collect(List<Path> places, Path folder, Masking masking) {
    int found = 0;
    Path own = folder.toAbsolutePath().normalize();
    List<Path> elsewhere =
        places.stream()
            .map(p -> p.toAbsolutePath().normalize())
            .distinct()
            .filter(p -> !p.equals(own))
            .toList();
    for (Path place : elsewhere) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "hs_err_pid*.log")) {
        for (Path file : files) {
          found += move(file, folder, masking) ? 1 : 0;
        }
      } catch (IOException e) {
        LOG.debug("{} cannot be looked through", place, e);
      }
    }
    return found;
  }

  private static boolean move(Path file, Path folder, Masking masking) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return false;
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (!text.contains(Main.class.getName())) {
      return false;
    }
    Files.writeString(
        DataFolder.create(folder).resolve(file.getFileName()),
        masking.mask(text),
        StandardCharsets.ISO_8859_1);
    Files.delete(file);
    LOG.warn("the program was brought down earlier; see {}", file.getFileName());
    return true;
  }
}
