package dev.callboard.campaign;

import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberTable;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imported registers, in {@code registers} of a profile's folder: {@code registers.json} tells which
 * there are, a file of sorted numbers beside it belongs to each. Thread-safe; every method touches
 * the disk.
 */
public final class Registers {

  private static final Logger LOG = LoggerFactory.getLogger(Registers.class);

  private final Path folder;
  private final JsonFile<Register[]> file;
  private final InstantSource clock;
  private final Set<String> proven = ConcurrentHashMap.newKeySet();

  /** Uses a profile's folder; nothing is read yet. */
  Registers(Path profileFolder, InstantSource clock) {
    this.folder = profileFolder.resolve("registers");
    this.file = new JsonFile<>(folder.resolve("registers.json"), Register[].class);
    this.clock = clock;
  }

  /**
   * What an import came to.
   *
   * @param register what is kept now
   * @param unreadable entries that are no numbers of the country
   */
  public record Imported(Register register, int unreadable) {}

  /** All registers, in the order they were imported. */
  public synchronized List<Register> list() throws IOException {
    return file.read().stream().flatMap(Stream::of).filter(Objects::nonNull).toList();
  }

  /**
   * Reads a register from a file, in place of an earlier one of the same name and country. When the
   * control is cancelled nothing is kept.
   *
   * @param date of the register
   * @throws IOException when the file is no list, holds no number, or cannot be kept; the former
   *     register stays
   */
  public Imported add(String name, LocalDate date, Country country, Path list, JobControl control)
      throws IOException {
    NumberTable table = NumberTable.read(list, NumberTable.BEST, country, control);
    List<JudgedNumber> judged =
        table.judge(country, table.preview(country).guess(), control).numbers();
    long[] numbers = new long[judged.size()];
    int size = 0;
    int unreadable = 0;
    for (JudgedNumber number : judged) {
      if (number.accepted()) {
        numbers[size++] = Long.parseLong(number.canonical());
      } else if (number.rejection() != Rejection.DUPLICATE) {
        unreadable++;
      }
    }
    if (size == 0 || control.cancelled()) {
      throw new IOException("no number of the country stands in it");
    }
    Arrays.sort(numbers, 0, size);
    String stored = UUID.randomUUID() + ".numbers";
    DataFolder.create(folder);
    String sha256 = SortedNumbers.write(folder.resolve(stored), numbers, size);
    var register =
        new Register(
            name,
            country.nationcode(),
            date.toString(),
            String.valueOf(list.getFileName()),
            size,
            clock.instant().toString(),
            stored,
            sha256);
    keep(register);
    return new Imported(register, unreadable);
  }

  private synchronized void keep(Register register) throws IOException {
    List<Register> others = new ArrayList<>(list());
    others.removeIf(register::sameAs);
    others.add(register);
    file.write(others.toArray(Register[]::new));
    sweep();
  }

  /** Forgets a register; does nothing when it is not there. */
  public synchronized void remove(Register register) throws IOException {
    List<Register> others = new ArrayList<>(list());
    if (others.removeIf(register::sameAs)) {
      file.write(others.toArray(Register[]::new));
      sweep();
    }
  }

  // A file that is still searched cannot be deleted on Windows; it goes with the next change.
  private void sweep() throws IOException {
    List<String> kept = list().stream().map(Register::stored).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.filter(f -> f.toString().endsWith(".numbers")).toList()) {
        if (!kept.contains(String.valueOf(old.getFileName()))) {
          try {
            Files.deleteIfExists(old);
          } catch (IOException e) {
            LOG.info("a register that was removed is still in use", e);
          }
        }
      }
    }
  }

  /**
   * Opens the registers of a country, to ask them often.
   *
   * @throws IOException when one is missing or damaged; then nobody can say who is in it
   */
  Ban ban(Country country) throws IOException {
    Map<Register, SortedNumbers> opened = new LinkedHashMap<>();
    for (Register register : list()) {
      if (register.country().equals(country.nationcode())) {
        boolean known = proven.contains(register.stored());
        opened.put(
            register,
            SortedNumbers.open(folder.resolve(register.stored()), known ? "" : register.sha256()));
        proven.add(register.stored());
      }
    }
    if (opened.isEmpty()) {
      return Ban.NOTHING;
    }
    return canonical -> {
      for (Map.Entry<Register, SortedNumbers> entry : opened.entrySet()) {
        if (entry.getValue().contains(Long.parseLong(canonical))) {
          Register register = entry.getKey();
          Instant since = register.since();
          return new SkipReason(Rejection.REGISTERED, register.name(), since);
        }
      }
      return null;
    };
  }
}
