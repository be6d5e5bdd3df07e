package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.FakePlatform.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording is deleted while it is on its way: nothing of it stays, whatever the platform does. */
class DeletionMeanwhileTest {

  private static final String STONE = "2026/11/23/1.deleted.json";

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws IOException {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(House.bill(1, House.TODAY, "a", 4));
  }

  @AfterEach
  void close() throws IOException {
    house.close();
    platform.close();
  }

  /** Work that somebody waits for. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws Exception;
  }

  private static <T> CompletableFuture<T> started(Work<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private <T> T deletedWhile(Fault fault, Work<T> fetching) throws Exception {
    platform.misbehave("a", fault, fault);
    CompletableFuture<T> fetch = started(fetching);
    platform.awaitStall();
    DeletionReport report =
        house
            .archive
            .custody()
            .delete(
                RecordingFilter.ALL.ofNumber("=55501001"), "person", "her wish", JobControl.NONE);
    assertThat(report).isEqualTo(new DeletionReport(1, 0, 0));
    platform.goOn();
    platform.goOn();
    return fetch.get(30, TimeUnit.SECONDS);
  }

  private void nothingIsLeft() throws Exception {
    assertThat(house.files()).containsExactly(STONE);
    assertRow();
    house.close();
    Files.deleteIfExists(folder.resolve("callboard.mv.db"));
    house = new House(folder, platform.endpoint());
    assertRow();
    assertThat(house.files()).containsExactly(STONE);
    assertThat(house.run()).isEqualTo(new ArchiveReport(0, 0, 0, 0, 0, ""));
    try (Stream<Path> drawn = Files.walk(folder)) {
      assertThat(drawn.filter(f -> f.toString().contains("waveforms")).filter(Files::isRegularFile))
          .isEmpty();
    }
  }

  private void assertRow() throws Exception {
    Recording deleted = house.archive.find(1).orElseThrow();
    assertThat(deleted.state()).isEqualTo(RecordingState.DELETED);
    assertThat(deleted.problem()).isEqualTo("ana: her wish");
    assertThat(deleted.file()).isNull();
  }

  @Test
  void whatArrivesForAListenerIsNotKept() throws Exception {
    FetchOutcome outcome = deletedWhile(Fault.STALL, () -> house.archive.fetch(1));
    assertThat(outcome).isInstanceOf(FetchOutcome.Deleted.class);
    nothingIsLeft();
  }

  @Test
  void whatArrivesOnARunIsNotKept() throws Exception {
    ArchiveReport report = deletedWhile(Fault.STALL, house::run);
    assertThat(report).isEqualTo(new ArchiveReport(0, 0, 0, 0, 0, ""));
    nothingIsLeft();
  }

  @Test
  void whatThePlatformHasNoMoreIsDeletedAndNotLost() throws Exception {
    ArchiveReport report = deletedWhile(Fault.STALL_THEN_NONE, house::run);
    assertThat(report).isEqualTo(new ArchiveReport(0, 0, 0, 0, 0, ""));
    nothingIsLeft();
  }

  @Test
  void whoDeletedItStaysKnownWhenTheDownloadBreaksOff() throws Exception {
    deletedWhile(Fault.STALL_THEN_CUT, () -> house.archive.fetch(1));
    nothingIsLeft();
  }
}
