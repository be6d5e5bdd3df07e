package dev.callboard.recordings.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private Database database;
  private AuditLog log;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(folder.resolve("callboard"));
    log =
        AuditLog.open(
            folder.resolve("audit"),
            database,
            new AuditStore(database),
            List.of(),
            now::get,
            "ana");
    log.catchUp(JobControl.NONE);
  }

  @AfterEach
  void close() throws IOException {
    log.close();
    database.close();
  }

  @Test
  void deedsAreReadBackNewestFirstAndByWhatIsAsked() throws Exception {
    log.listened(7);
    now.set(NOW.plus(Duration.ofHours(1)));
    AuditEntry export = log.note(Deed.EXPORTED, List.of(7L, 8L), "court", Map.of("file", "a.zip"));

    assertThat(log.entries().page(AuditFilter.ALL, 0, 10))
        .containsExactly(
            export, new AuditEntry(NOW, "ana", Deed.LISTENED, List.of(7L), "", Map.of()));
    assertThat(log.entries().page(AuditFilter.ofCall(8), 0, 10)).containsExactly(export);
    assertThat(log.entries().count(AuditFilter.ALL.of(Deed.LISTENED))).isEqualTo(1);
    assertThat(log.entries().count(new AuditFilter(now.get(), null, null, "", 0))).isEqualTo(1);
    assertThat(log.entries().count(new AuditFilter(null, now.get(), null, "bo", 0))).isZero();
    assertThat(log.entries().page(AuditFilter.ALL, 1, 1)).hasSize(1);
  }

  @Test
  void theJournalAloneBringsItBack() throws Exception {
    log.listened(7);
    close();
    Files.delete(folder.resolve("callboard.mv.db"));
    open();
    assertThat(log.entries().count(AuditFilter.ofCall(7))).isEqualTo(1);
  }

  @Test
  void whatWasWrittenDownCannotBeChangedUnnoticed() throws Exception {
    log.listened(7);
    log.listened(8);
    close();
    Path segment;
    try (var files = Files.list(folder.resolve("audit"))) {
      segment = files.filter(f -> f.toFile().length() > 100).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 3] ^= 1;
    Files.write(segment, bytes);

    assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    bytes[bytes.length / 3] ^= 1;
    Files.write(segment, bytes);
    open();
    assertThat(log.entries().count(AuditFilter.ALL)).isEqualTo(2);
  }

  @Test
  void tooManyCallsAreSeveralDeeds() {
    List<Long> many = LongStream.range(0, 1001).boxed().toList();
    assertThatThrownBy(() -> log.note(Deed.DELETED, many, "", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
