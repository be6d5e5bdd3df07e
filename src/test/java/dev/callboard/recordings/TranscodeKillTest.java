package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.CompactForm;
import dev.callboard.job.JobControl;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
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
 * Kills the making of smaller forms at arbitrary moments, deletes the database half of the time, and
 * looks whether each recording is there with a sidecar that is true of it. {@code
 * -Dcallboard.transcode.kills} sets how often (4).
 */
class TranscodeKillTest {

  private static final int KILLS = Integer.getInteger("callboard.transcode.kills", 4);
  private static final int PER_KILL = 5;

  @TempDir Path folder;

  @Test
  void atNoMomentIsARecordingNowhere() throws Exception {
    Random random = new Random(20261127);
    int count = KILLS * PER_KILL + 1;
    try (FakePlatform platform = new FakePlatform()) {
      platform.give("sound", FakePlatform.bytes("mulaw.wav"));
      try (House house = new House(folder, platform.endpoint())) {
        house.sync(
            IntStream.rangeClosed(1, count)
                .mapToObj(
                    i -> House.bill(i, "2026-03-%02d 10:00:00".formatted(1 + i % 20), "sound", 3))
                .toArray(String[]::new));
        assertThat(house.run().kept()).isEqualTo(count);
      }
      String original = Hashes.of(file(1));
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process child = TranscodeChild.start(folder, platform.endpoint());
        int step = 1 + random.nextInt(PER_KILL);
        try (BufferedReader steps = child.inputReader(StandardCharsets.UTF_8)) {
          for (int i = 0; i < step && steps.readLine() != null; i++) {
            continue;
          }
          LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(60)));
          child.destroyForcibly();
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        killed += child.exitValue() == 0 ? 0 : 1;
        everyRecordingIsThere(count, original);
        if (random.nextBoolean()) {
          Files.deleteIfExists(folder.resolve("callboard.mv.db"));
        }
      }
      assertThat(killed).as("children that were killed at work").isGreaterThanOrEqualTo(KILLS / 2);
      try (House house = new House(folder, platform.endpoint())) {
        ArchiveSettingsFile settings = house.parts.settings();
        settings.put(settings.get().transcoding(TranscodeRule.OFF.to(CompactForm.OPUS)));
        house.archive.transcoder().run(0, JobControl.NONE);
        assertThat(house.archive.verify(JobControl.NONE))
            .isEqualTo(new VerifyReport(count, count, List.of(), List.of(), ""));
        assertThat(house.files())
            .hasSize(2 * count)
            .allMatch(name -> name.endsWith(".ogg") || name.endsWith(".json"));
        for (long call = 1; call <= count; call++) {
          Recording recording = house.archive.find(call).orElseThrow();
          assertThat(recording.original().sha256()).isEqualTo(original);
          assertThat(recording.sha256()).isEqualTo(Hashes.of(recording.file()));
        }
      }
    }
  }

  private Path file(int call) {
    return folder.resolve("recordings/2026/03/%02d/%d.wav".formatted(1 + call % 20, call));
  }

  /** The sidecar is true of a file, and what was fetched is there or proven in it. */
  private void everyRecordingIsThere(int count, String original) throws Exception {
    for (int call = 1; call <= count; call++) {
      CallPlace place = new CallPlace(file(call).getParent(), call);
      Sidecar sidecar = Sidecar.read(place.sidecar());
      assertThat(place.sealed(sidecar)).as("call %d", call).isPresent();
      if (sidecar.original() == null) {
        assertThat(sidecar.sha256()).isEqualTo(original);
      } else {
        assertThat(sidecar.original().sha256()).isEqualTo(original);
      }
    }
  }
}
