package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Kit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Filters with names, and the one that was used last. On the FX thread; the file is written away from it. */
final class SavedFiltersViewModel {

  private final SavedFilters file;
  private final CallFilters filters;
  private final Kit kit;
  private final ObservableList<SavedFilters.Named> saved = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
  private boolean loaded;

  SavedFiltersViewModel(SavedFilters file, CallFilters filters, Kit kit) {
    this.file = file;
    this.filters = filters;
    this.kit = kit;
    filters.revisionProperty().subscribe((_, _) -> changed());
  }

  /** All, in the order they were saved. */
  ObservableList<SavedFilters.Named> saved() {
    return saved;
  }

  /** The name of the filter that is used now; empty where it has none. */
  ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  private record Stored(List<SavedFilters.Named> all, Optional<FilterValues> last) {}

  /**
   * Reads the file once and takes up the filter that was used last.
   *
   * @param then runs when that has happened or cannot happen; at once the second time
   */
  void load(Runnable then) {
    if (loaded) {
      then.run();
      return;
    }
    loaded = true;
    long before = filters.revisionProperty().get();
    kit.background()
        .run(
            () -> new Stored(file.all(), file.last()),
            stored -> {
              saved.setAll(stored.all());
              // Who has asked for something meanwhile does not want the last one back.
              if (filters.revisionProperty().get() == before) {
                stored.last().ifPresent(filters::set);
              }
              changed();
              then.run();
            },
            e -> {
              kit.notices().warn(kit.text("calls.saved.unreadable"));
              then.run();
            });
  }

  /** Asks for a saved filter. */
  void apply(SavedFilters.Named named) {
    filters.set(named.values());
  }

  /** Gives the present filter a name; one with that name is replaced. */
  void save(String name) {
    FilterValues values = filters.values();
    if (!name.isBlank()) {
      write(() -> file.save(name.strip(), values));
    }
  }

  /** Gives a saved filter another name. */
  void rename(SavedFilters.Named named, String name) {
    if (!name.isBlank()) {
      write(() -> file.rename(named.name(), name.strip()));
    }
  }

  /** Forgets a saved filter. */
  void delete(SavedFilters.Named named) {
    write(() -> file.delete(named.name()));
  }

  /** Remembers the present filter for the next start; never one that would change the platform. */
  void remember() {
    if (loaded) {
      FilterValues values = filters.values().changingNothing();
      kit.background()
          .run(
              () -> {
                file.used(values);
                return values;
              },
              _ -> {},
              _ -> {});
    }
  }

  /** Something that writes the file. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    kit.background()
        .run(
            () -> {
              writing.run();
              return file.all();
            },
            all -> {
              saved.setAll(all);
              changed();
            },
            e -> kit.notices().bad(kit.text("calls.saved.failed"), e.toString()));
  }

  private void changed() {
    FilterValues values = filters.values();
    current.set(
        saved.stream()
            .filter(named -> named.values().equals(values))
            .map(SavedFilters.Named::name)
            .findFirst()
            .orElse(""));
  }
}
