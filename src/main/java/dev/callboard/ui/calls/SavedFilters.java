package dev.callboard.ui.calls;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.callboard.profile.DurableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Filters someone gave a name, and the one used last, in {@code filters.json} of a profile's folder:
 * written to a temporary file, forced to the disk and renamed. Thread-safe; every method blocks.
 */
final class SavedFilters {

  /** A filter with a name. */
  record Named(String name, FilterValues values) {}

  private record File(@Nullable StoredFilter last, @Nullable List<@Nullable Entry> saved) {}

  private record Entry(@Nullable String name, @Nullable StoredFilter filter) {}

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;
  private final LocalDate today;
  private final List<Named> saved = new ArrayList<>();
  private @Nullable FilterValues last;
  private boolean read;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param today stands for a day that the file does not hold
   */
  SavedFilters(Path folder, LocalDate today) {
    this.file = folder.resolve("filters.json");
    this.today = today;
  }

  /** The named ones in the order they were saved. */
  synchronized List<Named> all() throws IOException {
    read();
    return List.copyOf(saved);
  }

  /** What was asked for last, in an earlier run too. */
  synchronized Optional<FilterValues> last() throws IOException {
    read();
    return Optional.ofNullable(last);
  }

  /** Remembers what was asked for last. */
  synchronized void used(FilterValues values) throws IOException {
    read();
    if (!values.equals(last)) {
      last = values;
      write();
    }
  }

  /** Gives a filter a name; one that has the name already is replaced. */
  synchronized void save(String name, FilterValues values) throws IOException {
    read();
    int at = place(name);
    if (at >= 0) {
      saved.set(at, new Named(name, values));
    } else {
      saved.add(new Named(name, values));
    }
    write();
  }

  /** Gives a filter another name, in place of one that has it already. */
  synchronized void rename(String name, String other) throws IOException {
    read();
    int at = place(name);
    if (at >= 0 && !name.equals(other)) {
      FilterValues values = saved.get(at).values();
      saved.set(at, new Named(other, values));
      for (int i = saved.size() - 1; i >= 0; i--) {
        if (i != at && saved.get(i).name().equals(other)) {
          saved.remove(i);
        }
      }
      write();
    }
  }

  /** Forgets a filter. */
  synchronized void delete(String name) throws IOException {
    read();
    if (saved.removeIf(named -> named.name().equals(name))) {
      write();
    }
  }

  private int place(String name) {
    return saved.stream().map(Named::name).toList().indexOf(name);
  }

  private void read() throws IOException {
    if (read) {
      return;
    }
    try {
      File stored = GSON.fromJson(Files.readString(file), File.class);
      if (stored != null) {
        last = stored.last() == null ? null : stored.last().values(today);
        take(Objects.requireNonNullElse(stored.saved(), List.of()));
      }
    } catch (NoSuchFileException _) {
      // The first time.
    } catch (CharacterCodingException | JsonParseException e) {
      // Filters can be made again; what was there is put aside for whoever wants to mend it.
      Files.move(
          file, file.resolveSibling("filters.json.damaged"), StandardCopyOption.REPLACE_EXISTING);
    }
    read = true;
  }

  private void take(List<@Nullable Entry> entries) {
    for (Entry entry : entries) {
      if (entry != null && entry.name() != null && entry.filter() != null) {
        saved.add(new Named(entry.name(), entry.filter().values(today)));
      }
    }
  }

  private void write() throws IOException {
    List<@Nullable Entry> entries = new ArrayList<>();
    saved.forEach(n -> entries.add(new Entry(n.name(), StoredFilter.of(n.values()))));
    File all = new File(last == null ? null : StoredFilter.of(last), entries);
    DurableFile.write(file, GSON.toJson(all) + "\n");
  }
}
