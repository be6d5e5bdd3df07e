package dev.callboard.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

  @TempDir Path folder;
  private Database database;
  private Notes notes;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(folder.resolve("callboard"));
    notes =
        Notes.open(
            folder.resolve("notes"),
            database,
            new NoteStore(database),
            "ana",
            InstantSource.fixed(NOW));
    notes.catchUp(JobControl.NONE);
  }

  @AfterEach
  void close() throws IOException {
    notes.close();
    database.close();
  }

  @Test
  void aNoteIsWrittenOverAndTakenAway() throws Exception {
    assertThat(notes.of(7)).isEqualTo(CallNotes.none(7));
    notes.write(7, "  promised\n15 Mar ");
    assertThat(notes.of(7)).isEqualTo(new CallNotes(7, "promised\n15 Mar", "ana", NOW, List.of()));
    notes.write(7, "paid");
    assertThat(notes.of(7).text()).isEqualTo("paid");
    notes.write(7, " ");
    assertThat(notes.of(7).isEmpty()).isTrue();
    assertThat(notes.search("", 10)).isEmpty();
  }

  @Test
  void markersStandInOrderOfTheirPositions() throws Exception {
    Marker later = notes.mark(7, Duration.ofMillis(61_500), "disputes");
    Marker early = notes.mark(7, Duration.ofNanos(2_000_999_999), "");
    assertThat(early.position()).isEqualTo(Duration.ofMillis(2_000));
    assertThat(notes.of(7).markers()).containsExactly(early, later);
    Marker moved = notes.change(7, later, Duration.ofSeconds(1), "already paid");
    assertThat(notes.of(7).markers()).containsExactly(moved, early);
    notes.unmark(7, moved.id());
    notes.unmark(7, moved.id());
    notes.unmark(7, early.id());
    assertThat(notes.of(7).isEmpty()).isTrue();
  }

  @Test
  void everythingComesBackWithoutTheDatabase() throws Exception {
    notes.write(7, "客户不同意 — disputes amount");
    notes.mark(7, Duration.ofSeconds(3), "I already paid");
    notes.unmark(8, notes.mark(8, Duration.ZERO, "wrong").id());
    CallNotes before = notes.of(7);
    close();
    Files.delete(folder.resolve("callboard.mv.db"));
    open();
    assertThat(notes.of(7)).isEqualTo(before);
    assertThat(notes.of(8).isEmpty()).isTrue();
    assertThat(notes.search("already", 10)).containsExactly(7L);
  }

  @Test
  void searchKnowsNoCaseAndNoPatterns() throws Exception {
    notes.write(1, "Customer DISPUTES 50% of it");
    notes.write(2, "disputed_ \\ 5０ %");
    notes.mark(3, Duration.ZERO, "ÄRGER über Café");
    assertThat(notes.search("dispute", 10)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(notes.search("50%", 10)).containsExactly(1L);
    assertThat(notes.search("_ \\ 50", 10)).containsExactly(2L);
    assertThat(notes.search("ärger ÜBER cafe\u0301", 10)).containsExactly(3L);
    assertThat(notes.search("' OR 1=1 --", 10)).isEmpty();
    assertThat(notes.search("dispute", 1)).hasSize(1);
    notes.write(1, "settled");
    assertThat(notes.search("dispute", 10)).containsExactly(2L);
  }

  @Test
  void givesTheTextsOfAPage() throws Exception {
    notes.write(1, "one");
    notes.write(2, "two");
    notes.mark(3, Duration.ZERO, "only a marker");
    assertThat(notes.texts(List.of(1L, 3L, 4L))).isEqualTo(Map.of(1L, "one"));
    assertThat(notes.texts(List.of())).isEmpty();
  }

  @Test
  void tellsOfEachChangeAndBearsAFailingListener() throws Exception {
    List<Long> told = new ArrayList<>();
    notes.onChange(
        _ -> {
          throw new IllegalStateException("of a listener");
        });
    AutoCloseable telling = notes.onChange(told::add);
    notes.write(5, "a");
    notes.mark(6, Duration.ZERO, "b");
    telling.close();
    notes.write(7, "c");
    assertThat(told).containsExactly(5L, 6L);
  }

  @Test
  void refusesWhatMakesNoSense() {
    String page = "x".repeat(Notes.MOST_CHARACTERS + 1);
    assertThatThrownBy(() -> notes.write(1, page)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notes.mark(1, Duration.ofMillis(-1), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
