package dev.callboard.campaign.hours;

import com.google.gson.GsonBuilder;
import dev.callboard.country.Country;
import dev.callboard.profile.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calling hours of a profile, in {@code hours.json} of its folder; without that file the
 * presets the program comes with. Read anew each time it is asked, so that an edited file counts
 * from the next batch on. Thread-safe; every method may touch the disk.
 */
public final class HoursBook {

  private static final String PRESETS = "presets.json";

  private final Path file;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public HoursBook(Path folder) {
    file = folder.resolve("hours.json");
  }

  /**
   * Returns the rules of a country.
   *
   * @throws IOException when the file cannot be read or understood, or knows no such country
   */
  public synchronized HoursRules rules(Country country) throws IOException {
    return read().rules(country.nationcode());
  }

  /** Returns all presets of a country. */
  public synchronized List<HoursPreset> presets(Country country) throws IOException {
    return read().all().stream().filter(p -> p.country().equals(country.nationcode())).toList();
  }

  /** Applies another preset from now on, durably. */
  public synchronized void use(Country country, String preset) throws IOException {
    write(read().using(country.nationcode(), preset));
  }

  /**
   * Changes the hours of a preset, durably. Its source and date stay beside it, and so does the word
   * that somebody changed it.
   *
   * @param weekly hours of each weekday; a weekday that is absent is closed
   * @param holidayHours hours on holidays, empty for none; null when holidays are days like others
   * @throws IOException when there is no such preset, or it cannot be written
   */
  public synchronized void change(
      String preset, Map<DayOfWeek, OpenHours> weekly, @Nullable List<OpenHours> holidayHours)
      throws IOException {
    write(read().changing(preset, weekly, holidayHours));
  }

  /**
   * Gives a country the presets and holidays the program came with, durably.
   *
   * @throws IOException when they cannot be written
   */
  public synchronized void reset(Country country) throws IOException {
    write(read().withCountryOf(bundled(), country.nationcode()));
  }

  /** Whether a preset is as the program came with it. */
  public synchronized boolean untouched(HoursPreset preset) throws IOException {
    return bundled().all().contains(preset);
  }

  /** Replaces the holidays of a country, durably. */
  public synchronized void holidays(Country country, Set<LocalDate> dates) throws IOException {
    write(read().withHolidays(country.nationcode(), dates));
  }

  private PresetFile read() throws IOException {
    try {
      return PresetFile.parse(Files.readString(file), file.getFileName().toString());
    } catch (NoSuchFileException _) {
      return bundled();
    }
  }

  private static PresetFile bundled() throws IOException {
    try (InputStream presets =
        Objects.requireNonNull(HoursBook.class.getResourceAsStream(PRESETS))) {
      return PresetFile.parse(new String(presets.readAllBytes(), StandardCharsets.UTF_8), PRESETS);
    }
  }

  private void write(PresetFile changed) throws IOException {
    DurableFile.write(file, new GsonBuilder().setPrettyPrinting().create().toJson(changed));
  }
}
