package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When campaigns are to begin by themselves, in {@code schedule.json} of a profile's folder. Only a
 * console that runs at that moment begins one; whatever was missed is never made up for by itself.
 * Thread-safe; every method but {@link #due} may touch the disk.
 */
public final class Schedules {

  /** A console that was asleep, or a clock that was set on, is later than this. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private final JsonFile<String[][]> file;

  /** What is to be done about a start time. */
  public enum Due {
    /** Its time has not come. */
    LATER,
    /** Its time is now. */
    NOW,
    /** Its time went by while nobody was there to begin it. */
    MISSED
  }

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public Schedules(Path folder) {
    file = new JsonFile<>(folder.resolve("schedule.json"), String[][].class);
  }

  /** Judges a start time; by a clock that was set back, it simply comes later. */
  public static Due due(Instant at, Instant openedAt, Instant now) {
    if (now.isBefore(at)) {
      return Due.LATER;
    }
    boolean onTime = !openedAt.isAfter(at) && !now.isAfter(at.plus(GRACE));
    return onTime ? Due.NOW : Due.MISSED;
  }

  /** All start times by the campaign's id; what cannot be read counts as none. */
  public synchronized Map<String, Instant> all() throws IOException {
    Map<String, Instant> all = new HashMap<>();
    for (String[] line : file.read().orElseGet(() -> new String[0][])) {
      if (line != null && line.length == 2 && line[0] != null) {
        time(line[1]).ifPresent(at -> all.put(line[0], at));
      }
    }
    return all;
  }

  private static Optional<Instant> time(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeParseException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /**
   * Sets the start time of a campaign, durably.
   *
   * @throws IOException when it cannot be written; the former one stays
   */
  public synchronized void put(String campaignId, Instant at) throws IOException {
    Map<String, Instant> all = all();
    all.put(campaignId, at);
    write(all);
  }

  /**
   * Forgets the start time of a campaign, durably.
   *
   * @throws IOException when it cannot be written; the former one stays
   */
  public synchronized void remove(String campaignId) throws IOException {
    Map<String, Instant> all = all();
    if (all.remove(campaignId) != null) {
      write(all);
    }
  }

  private void write(Map<String, Instant> all) throws IOException {
    file.write(
        all.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new String[] {e.getKey(), e.getValue().toString()})
            .toArray(String[][]::new));
  }
}
