package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a move of the archive at arbitrary moments, looks whether each file is somewhere, and goes
 * on. {@code -Dcallboard.move.kills} sets how often (6).
 */
class MoveKillTest {

  private static final int KILLS = Integer.getInteger("callboard.move.kills", 6);
  private static final int FILES = 30;

  @TempDir Path folder;

  @Test
  void atNoMomentIsAFileNowhere() throws Exception {
    Random random = new Random(20261126);
    try (FakePlatform platform = new FakePlatform()) {
      try (House house = new House(folder, platform.endpoint())) {
        house.sync(
            IntStream.rangeClosed(1, FILES)
                .mapToObj(
                    i -> House.bill(i, "2026-11-%02d 10:00:00".formatted(1 + i % 20), "f" + i, 4))
                .toArray(String[]::new));
        assertThat(house.run().kept()).isEqualTo(FILES);
      }
      TreeMap<String, String> whole = hashes(folder);
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Path goal = folder.resolve("place" + kill);
        Process child = MoveChild.start(folder, platform.endpoint(), goal);
        int step = 1 + random.nextInt(4 * FILES);
        try (BufferedReader steps = child.inputReader(StandardCharsets.UTF_8)) {
          for (int i = 0; i < step && steps.readLine() != null; i++) {
            continue;
          }
          LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(3)));
          child.destroyForcibly();
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        killed += child.exitValue() == 0 ? 0 : 1;
        assertThat(hashes(folder)).as("after kill %d at step %d", kill, step).isEqualTo(whole);
      }
      assertThat(killed).as("children that were killed at work").isGreaterThanOrEqualTo(KILLS / 2);
      try (House house = new House(folder, platform.endpoint())) {
        ArchiveMove move = house.archive.move();
        if (move.unfinished().isPresent()) {
          move.run(move.unfinished().get(), JobControl.NONE);
        }
        assertThat(house.archive.verify(JobControl.NONE))
            .isEqualTo(new VerifyReport(FILES, FILES, List.of(), List.of(), ""));
        assertThat(names(house.archive.folder())).hasSize(2 * FILES);
        assertThat(names(folder)).as("no copy stays behind").hasSize(2 * FILES);
      }
    }
  }

  /** The recordings and sidecars below a folder, each with its hash; a copy must be its equal. */
  private static TreeMap<String, String> hashes(Path root) throws Exception {
    TreeMap<String, String> found = new TreeMap<>();
    for (Path file : names(root)) {
      String before = found.put(file.getFileName().toString(), Hashes.of(file));
      assertThat(before == null || before.equals(Hashes.of(file))).as(file.toString()).isTrue();
    }
    return found;
  }

  private static List<Path> names(Path root) throws Exception {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().matches(".*/\\d{4}/\\d{2}/\\d{2}/\\d+\\.(mp3|json)"))
          .toList();
    }
  }
}
