package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final FilterValues ALL = FilterValues.everything(TODAY);
  private static final FilterValues WEEK = FilterValues.first(TODAY);

  @TempDir Path folder;

  @Test
  void theyOutliveTheProgram() throws IOException {
    SavedFilters saved = open();
    saved.save("everything", ALL);
    saved.save("the week", WEEK);
    saved.used(ALL);
    assertThat(open().all())
        .containsExactly(
            new SavedFilters.Named("everything", ALL), new SavedFilters.Named("the week", WEEK));
    assertThat(open().last()).contains(ALL);
  }

  @Test
  void aNameIsThereOnce() throws IOException {
    SavedFilters saved = open();
    saved.save("a", ALL);
    saved.save("b", WEEK);
    saved.save("a", WEEK);
    assertThat(saved.all()).extracting(SavedFilters.Named::name).containsExactly("a", "b");
    assertThat(saved.all().getFirst().values()).isEqualTo(WEEK);
    saved.rename("a", "b");
    assertThat(open().all()).extracting(SavedFilters.Named::name).containsExactly("b");
    saved.delete("b");
    assertThat(open().all()).isEmpty();
  }

  @Test
  void aDamagedFileIsPutAsideAndTheNextOneIsWhole() throws IOException {
    Files.writeString(folder.resolve("filters.json"), "{\"saved\": [{\"na");
    SavedFilters saved = open();
    assertThat(saved.all()).isEmpty();
    assertThat(folder.resolve("filters.json.damaged")).exists();
    saved.save("a", ALL);
    assertThat(open().all()).hasSize(1);
  }

  @Test
  void valuesThatMakeNoSenseCountAsNone() throws IOException {
    Files.writeString(
        folder.resolve("filters.json"),
        """
        {"last": {"when": "NEVER", "direction": 9, "from": "soon", "recordingstate": "eaten"},
         "saved": [null, {"name": null}, {"name": "x"}, {"name": "y", "filter": {}}]}
        """);
    assertThat(open().last()).contains(WEEK);
    assertThat(open().all()).extracting(SavedFilters.Named::name).containsExactly("y");
  }

  private SavedFilters open() {
    return new SavedFilters(folder, TODAY);
  }
}
