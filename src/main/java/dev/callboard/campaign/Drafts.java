package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The campaign that is being set up, kept in {@code draft.json} of a profile's folder until it
 * becomes a campaign or is thrown away. Thread-safe; every method may touch the disk.
 */
public final class Drafts {

  private final JsonFile<Draft> file;
  private long newest = -1;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public Drafts(Path folder) {
    file = new JsonFile<>(folder.resolve("draft.json"), Draft.class);
  }

  /**
   * Returns the draft; empty when there is none, or when the file is not one any more.
   *
   * @throws IOException when the file cannot be read
   */
  public synchronized Optional<Draft> load() throws IOException {
    return file.read().filter(Drafts::whole);
  }

  /**
   * Keeps a draft durably. Of writers that overtake each other the one with the highest edition
   * stays.
   *
   * @param edition counts up with every change of the form
   * @throws IOException when it cannot be written; the former one stays
   */
  public synchronized void save(Draft draft, long edition) throws IOException {
    if (edition > newest) {
      file.write(draft);
      newest = edition;
    }
  }

  /**
   * Forgets the draft.
   *
   * @param edition saves of this edition or an older one that are still on their way do nothing
   * @throws IOException when the file cannot be deleted
   */
  public synchronized void clear(long edition) throws IOException {
    newest = Math.max(newest, edition);
    file.delete();
  }

  private static boolean whole(Draft draft) {
    return draft.name() != null
        && draft.voiceFile() != null
        && draft.country() != null
        && draft.numbersText() != null
        && draft.numbersFile() != null
        && draft.waitSeconds() != null
        && draft.connSeconds() != null
        && draft.callerId() != null
        && draft.reference() != null
        && draft.batchSize() != null
        && draft.spacingSeconds() != null;
  }
}
