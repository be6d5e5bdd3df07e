package dev.callboard.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives recordings that are whole, and whose bytes are on the disk, their lasting names: a recording
 * before its sidecar, which seals it, and the names of many with one sync of their folder.
 */
final class Sealing {

  /**
   * One recording.
   *
   * @param audio its bytes, on the disk
   * @param target their name
   * @param sidecar what seals them, on the disk
   * @param seal its name
   */
  record Ready(Partial audio, Path target, Partial sidecar, Path seal) {}

  private Sealing() {}

  /**
   * Names them all; on return the names are on the disk.
   *
   * @throws StorageTrouble when the disk does not take it: each is then there with its seal, without
   *     it, or not at all
   */
  static void seal(List<Ready> group) throws StorageTrouble {
    Set<Path> folders = new HashSet<>();
    for (Ready ready : group) {
      ready.audio().name(ready.target());
      ready.sidecar().name(ready.seal());
      folders.add(ready.seal().getParent());
    }
    try {
      for (Path folder : folders) {
        Durable.forceFolder(folder);
      }
    } catch (IOException e) {
      throw new StorageTrouble("cannot finish files in the archive: " + e.getMessage(), e);
    }
  }
}
