package dev.callboard.campaign;

import dev.callboard.platform.PlayVoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How campaigns of a profile are cut and spaced when nobody says otherwise.
 *
 * @param batchSize numbers in a request, 1 to 5000
 * @param spacingSeconds pause between two requests, 0 to a day
 */
public record Pacing(int batchSize, int spacingSeconds) {

  /** A longer pause than a day is another campaign. */
  public static final int LONGEST_SPACING = 86_400;

  /** What the form starts with where nothing is set: batches of 500 a minute apart. */
  public static final Pacing USUAL = new Pacing(500, 60);

  private boolean sound() {
    return batchSize >= 1
        && batchSize <= PlayVoice.MAX_NUMBERS
        && spacingSeconds >= 0
        && spacingSeconds <= LONGEST_SPACING;
  }

  /**
   * What is set for a profile; empty when nothing is, or nothing that can be meant.
   *
   * @param folder the profile's data folder
   * @throws IOException when it cannot be read
   */
  public static Optional<Pacing> of(Path folder) throws IOException {
    return file(folder).read().filter(Pacing::sound);
  }

  /**
   * Sets it for a profile, durably, in {@code pacing.json} of its folder.
   *
   * @throws IOException when it cannot be written; the former one stays
   */
  public void keep(Path folder) throws IOException {
    file(folder).write(this);
  }

  private static JsonFile<Pacing> file(Path folder) {
    return new JsonFile<>(folder.resolve("pacing.json"), Pacing.class);
  }
}
