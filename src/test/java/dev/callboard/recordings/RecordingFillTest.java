package dev.callboard.recordings;

import static dev.callboard.recordings.House.TODAY;
import static dev.callboard.recordings.House.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of recordings follow the call records when somebody asks, and forget nothing. */
class RecordingFillTest {

  @TempDir Path folder;

  @Test
  void everyQuestionFindsWhatWasSyncedBefore() throws Exception {
    try (FakePlatform platform = new FakePlatform();
        House house = new House(folder, platform.endpoint())) {
      house.sync(bill(1, TODAY, "a.mp3", 4), bill(2, TODAY, "", 4), bill(3, TODAY, "c.mp3", 4));
      assertThat(house.archive.find(3)).isPresent();
      assertThat(house.archive.find(2)).isEmpty();
      assertThat(house.archive.counts().onPlatform()).isEqualTo(2);
      house.sync(bill(4, TODAY, "d.mp3", 4), bill(2, TODAY, "b.mp3", 4));
      assertThat(house.archive.lookup().inState(RecordingState.ON_PLATFORM).size()).isEqualTo(4);
      house.sync(bill(5, TODAY, "e.mp3", 4));
      assertThat(house.run().kept()).isEqualTo(5);
      assertThat(house.archive.counts().kept()).isEqualTo(5);
    }
  }

  @Test
  void whatWasNotWrittenBeforeTheEndIsWrittenLater() throws Exception {
    try (FakePlatform platform = new FakePlatform()) {
      try (House house = new House(folder, platform.endpoint())) {
        house.sync(bill(1, TODAY, "a.mp3", 4));
        assertThat(house.archive.counts().onPlatform()).isEqualTo(1);
        house.sync(bill(2, TODAY, "b.mp3", 4));
      }
      try (House house = new House(folder, platform.endpoint())) {
        assertThat(house.archive.counts().onPlatform()).isEqualTo(2);
      }
      Files.delete(folder.resolve("callboard.mv.db"));
      try (House house = new House(folder, platform.endpoint(), JobControl.NONE)) {
        assertThat(house.archive.counts().onPlatform()).isEqualTo(2);
      }
    }
  }

  @Test
  void whatIsKeptStaysKeptWhenTheCallRecordChanges() throws Exception {
    try (FakePlatform platform = new FakePlatform();
        House house = new House(folder, platform.endpoint())) {
      house.sync(bill(1, TODAY, "a.mp3", 4));
      house.run();
      house.sync(bill(1, TODAY, "a.mp3", 5));
      assertThat(house.archive.counts().onPlatform()).isZero();
      assertThat(house.store.find(1).orElseThrow().state()).isEqualTo(RecordingState.KEPT);
    }
  }

  @Test
  void tellsOfNoRowsOnceTheyAreWritten() throws Exception {
    try (FakePlatform platform = new FakePlatform();
        House house = new House(folder, platform.endpoint())) {
      house.sync(
          IntStream.rangeClosed(1, 40)
              .mapToObj(i -> House.bill(i, House.TODAY, "f" + i, 4))
              .toArray(String[]::new));
      CandidateStore rows = new CandidateStore(house.database, house.store.clock());
      assertThat(rows.countWaiting()).isZero();
      house.archive.counts();
      assertThat(rows.countWaiting()).isEqualTo(40);
      assertThat(house.archive.takenUp()).as("none at work any more").isZero();
    }
  }
}
