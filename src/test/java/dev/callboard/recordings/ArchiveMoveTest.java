package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving the archive, to its end, cancelled, and broken off at every step. */
class ArchiveMoveTest {

  private static final int FILES = 4;

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;
  private Path goal;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    for (int i = 1; i <= FILES; i++) {
      house.sync(House.bill(i, "2026-11-1%d 10:00:00".formatted(i), "f" + i, 4));
    }
    house.run();
    goal = folder.resolve("elsewhere/archive");
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  /** Looks after each file whether every recording is somewhere; breaks off after so many. */
  private final class Watch implements JobControl {
    private final int steps;
    private final boolean cancel;
    private final Path source = house.archive.folder();
    private int done;

    Watch(int steps, boolean cancel) {
      this.steps = steps;
      this.cancel = cancel;
    }

    @Override
    public void progress(long now, long total) {
      for (int i = 1; i <= FILES; i++) {
        String name = "2026/11/1" + i + "/" + i;
        for (String ending : List.of(".mp3", ".json")) {
          assertThat(
                  Files.exists(source.resolve(name + ending))
                      || Files.exists(goal.resolve(name + ending)))
              .isTrue();
        }
      }
      if (++done == steps && !cancel) {
        throw new IllegalStateException("broken off");
      }
    }

    @Override
    public boolean cancelled() {
      return cancel && done >= steps;
    }
  }

  @Test
  void everythingIsInTheNewPlaceAndNothingInTheOld() throws Exception {
    assertThat(house.archive.move().run(goal, new Watch(-1, false))).isEqualTo(2L * FILES);

    assertThat(house.archive.folder()).isEqualTo(goal);
    assertThat(house.files()).isEmpty();
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
    assertThat(house.archive.move().unfinished()).isEmpty();
    house.sync(House.bill(9, House.TODAY, "later", 4));
    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(goal.resolve("2026/11/23/9.mp3")).exists();
  }

  @Test
  void aMoveThatWasCancelledLeavesEverythingAsItWas() throws Exception {
    assertThat(house.archive.move().run(goal, new Watch(3, true))).isZero();
    assertThat(house.files()).hasSize(2 * FILES);
    assertThat(goal).isEmptyDirectory();
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
    assertThat(house.archive.move().unfinished()).isEmpty();
  }

  @Test
  void aMoveThatWasBrokenOffAnywhereGoesOn() throws Exception {
    for (int step = 1; step <= 4 * FILES; step += 3) {
      Path next = folder.resolve("place" + step);
      goal = next;
      Watch watch = new Watch(step, false);
      assertThatThrownBy(() -> house.archive.move().run(next, watch))
          .isInstanceOf(IllegalStateException.class);
      house.close();
      house = new House(folder, platform.endpoint());
      assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
      house.archive.move().run(house.archive.move().unfinished().orElseThrow(), JobControl.NONE);
      assertThat(house.archive.folder()).isEqualTo(next);
      assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(FILES);
    }
    AtomicBoolean only = new AtomicBoolean(true);
    try (var files = Files.walk(folder)) {
      files
          .filter(f -> f.toString().endsWith(".mp3"))
          .forEach(f -> only.compareAndSet(!f.startsWith(house.archive.folder()), false));
    }
    assertThat(only).as("no copy stays behind").isTrue();
  }

  @Test
  void aFolderWithSomethingInItIsNotTaken() throws Exception {
    Files.createDirectories(goal);
    Files.writeString(goal.resolve("mine.txt"), "x");
    assertThatThrownBy(() -> house.archive.move().run(goal, JobControl.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(
            () -> house.archive.move().run(house.recordings.resolve("in"), JobControl.NONE))
        .isInstanceOf(IOException.class);
    assertThat(house.files()).hasSize(2 * FILES);
  }
}
