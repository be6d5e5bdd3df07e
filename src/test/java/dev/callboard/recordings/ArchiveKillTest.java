package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.FakePlatform.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the archive at arbitrary moments of its work on a platform that misbehaves, deletes its
 * database half of the time, and looks at what is left. {@code -Dcallboard.archive.kills} sets how
 * often (8).
 */
class ArchiveKillTest {

  private static final int KILLS = Integer.getInteger("callboard.archive.kills", 8);
  private static final int PER_KILL = 6;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingIsHalfKept() throws Exception {
    Random random = new Random(20261123);
    int count = KILLS * PER_KILL;
    int killed = 0;
    try (FakePlatform platform = new FakePlatform()) {
      fill(platform, count, random);
      for (int kill = 0; kill < KILLS; kill++) {
        Process child = ArchiveChild.start(folder, platform.endpoint());
        long afterwards = random.nextLong(TimeUnit.MILLISECONDS.toNanos(15));
        platform.onDownload(
            1 + random.nextInt(PER_KILL),
            () -> {
              LockSupport.parkNanos(afterwards);
              child.destroyForcibly();
            });
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        killed += child.exitValue() == 0 ? 0 : 1;
        if (random.nextBoolean()) {
          Files.deleteIfExists(folder.resolve("callboard.mv.db"));
        }
        everySidecarIsTrue(folder.resolve("recordings"));
      }
      platform.onDownload(Integer.MAX_VALUE, () -> {});
      try (House house = new House(folder, platform.endpoint())) {
        house.run();
        house.run();
        assertThat(house.archive.counts())
            .isEqualTo(
                new RecordingArchive.Counts(
                    count, 0, 0, 0, (long) count * platform.sound().length));
        assertThat(house.archive.verify(JobControl.NONE))
            .isEqualTo(new VerifyReport(count, count, List.of(), List.of(), ""));
        assertThat(house.files()).hasSize(2 * count).noneMatch(f -> f.contains("part"));
      }
    }
    assertThat(killed).as("children that were killed at work").isGreaterThanOrEqualTo(KILLS / 2);
  }

  private void fill(FakePlatform platform, int count, Random random) throws Exception {
    Fault[] faults = {Fault.HTML, Fault.SHORT, Fault.STATUS_403, Fault.TOKEN_DEAD, Fault.CUT_SOUND};
    try (House house = new House(folder, platform.endpoint())) {
      house.sync(
          IntStream.rangeClosed(1, count)
              .mapToObj(
                  i -> House.bill(i, "2026-11-%02d 10:00:00".formatted(1 + i % 20), "f" + i, 4))
              .toArray(String[]::new));
    }
    for (int i = 1; i <= count; i++) {
      if (random.nextInt(5) == 0) {
        platform.misbehave("f" + i, faults[random.nextInt(faults.length)]);
      }
    }
  }

  /** The moment a sidecar has its name, the recording beside it is what it says. */
  private static void everySidecarIsTrue(Path recordings) throws Exception {
    if (!Files.exists(recordings)) {
      return;
    }
    try (var files = Files.walk(recordings)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Sidecar sidecar = Sidecar.read(file);
        Path audio = file.resolveSibling(sidecar.call().id() + ".mp3");
        assertThat(Hashes.of(audio)).isEqualTo(sidecar.sha256());
      }
    }
  }
}
