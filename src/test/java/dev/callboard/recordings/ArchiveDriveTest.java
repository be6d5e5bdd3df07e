package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's drive is taken away while it is worked on, and is not there when one begins. */
class ArchiveDriveTest {

  private static final int FILES = 40;
  private static final int BEFORE = 5;

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(
        IntStream.rangeClosed(1, FILES)
            .mapToObj(i -> House.bill(i, House.TODAY, "f" + i, 4))
            .toArray(String[]::new));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @Test
  void takenAwayInTheMidstOfARunNothingIsCalledLostAndTheRestFollows() throws Exception {
    assertThat(house.archive.archive(BEFORE, JobControl.NONE).kept()).isEqualTo(BEFORE);
    Path unplugged = folder.resolve("unplugged");
    CountDownLatch gone = new CountDownLatch(1);
    platform.onDownload(
        FILES / 2,
        () -> {
          move(house.recordings, unplugged);
          gone.countDown();
        });

    ArchiveReport report = house.run();

    gone.await();
    assertThat(report.stopped()).isNotEmpty();
    assertThat(report.lost()).isZero();
    assertThat(BEFORE + report.kept() + report.remaining()).isEqualTo(FILES);
    assertThat(house.archive.counts().lost()).isZero();
    assertThat(house.recordings).as("nothing is written where the drive was").doesNotExist();
    assertThat(house.run().stopped()).contains("drive is not connected");

    move(unplugged, house.recordings);
    house.close();
    house = new House(folder, platform.endpoint());
    assertThat(BEFORE + report.kept() + house.run().kept()).isEqualTo(FILES);
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
    assertThat(house.files()).hasSize(2 * FILES).noneMatch(f -> f.contains("lost"));
  }

  @Test
  void whileItIsAwayNothingIsReadBackToEmpty() throws Exception {
    Path drive = folder.resolve("drive/archive");
    house.run();
    house.archive.move().run(drive, JobControl.NONE);
    house.close();
    move(folder.resolve("drive"), folder.resolve("unplugged"));
    Files.delete(folder.resolve("callboard.mv.db"));

    house = new House(folder, platform.endpoint());
    assertThatThrownBy(() -> house.archive.restore(JobControl.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("drive is not connected");
    ArchiveReport away = house.run();
    assertThat(away.stopped()).contains("drive is not connected");
    assertThat(away.lost()).isZero();
    assertThat(house.archive.counts().lost()).isZero();
    assertThat(platform.downloads("f1")).isEqualTo(1);
    house.close();

    move(folder.resolve("unplugged"), folder.resolve("drive"));
    house = new House(folder, platform.endpoint());
    assertThat(house.archive.counts().kept()).isEqualTo(FILES);
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
