package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Reply;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way against the embedded platform: its records, its links, its sounds. */
class SimulatorArchiveTest {

  @TempDir Path folder;

  @Test
  void keepsEveryRecordingOfTheEmbeddedPlatform() throws Exception {
    Instant now = Instant.now();
    try (Simulator simulator = Simulator.start(new SimulatorOptions(0, 300, 60, 5, now, 60));
        House house =
            new House(
                folder,
                simulator.endpoint(),
                "127.0.0.1",
                ArchiveOptions.DEFAULT,
                Quota.NONE,
                () -> now);
        PlatformClient client =
            new PlatformClient(
                simulator.endpoint(),
                Simulator.APP_ID,
                new Secret(Simulator.ACCESS_KEY),
                Timeouts.DEFAULT,
                new PlatformClock(ZoneOffset.ofHours(8)))) {
      BillQuery all =
          BillQuery.all(
              client.clock().local(now.minusSeconds(61 * 86_400)), client.clock().local(now), 1);
      BillPage page = ((Reply.Ok<BillPage>) client.getBill(all)).value();
      house.log.append(all, page);
      long named = house.archive.counts().onPlatform();
      RecordingArchive archive =
          new RecordingArchive(
              house.recordings,
              client,
              simulator.endpoint().getHost(),
              house.parts,
              ArchiveOptions.DEFAULT);

      ArchiveReport report = archive.archive(0, JobControl.NONE);
      archive.close();

      assertThat(named).isGreaterThan(20);
      assertThat(report).isEqualTo(new ArchiveReport(named, 0, 0, 0, report.bytes(), ""));
      assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(named);
      assertThat(house.archive.lookup().list(0, 1000)).allMatch(r -> r.problem().isEmpty());
    }
  }
}
