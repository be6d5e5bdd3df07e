package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.callboard.job.JobControl;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.VerifyReport;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code callboard archive}, a process of its own, beside an open console on the same profile. */
@SuppressWarnings("try")
class TwoProcessesTest {

  @TempDir Path data;

  @Test
  void bothRunAtOnceAndNothingIsKeptTwiceOrLost() throws Exception {
    try (Simulator platform =
        Simulator.start(new SimulatorOptions(0, 150, 3, 7, Instant.now(), 60))) {
      Profile profile = Profile.of("demo", platform.endpoint(), Simulator.APP_ID, "id");
      Profiles.open(data).save(profile);
      Shell shell = Shell.in(data).key(Simulator.ACCESS_KEY);
      try (ConsoleStage stage = ConsoleStage.open(data, platform, Clock.systemUTC())) {
        RecordingArchive archive = stage.window().workspace().orElseThrow().recordings();
        Process first = shell.start(List.of(), "archive", "-p", "demo", "--json");
        Process second = shell.start(List.of(), "archive", "-p", "demo", "--limit", "5", "--json");
        JsonObject all = report(first);
        report(second);
        assertThat(all.get("failed").getAsLong()).isZero();

        FxThread.await("the calls", () -> counts(archive).kept() > 0);
        FxThread.await("every recording", () -> counts(archive).onPlatform() == 0);

        long kept = archive.counts().kept();
        assertThat(archive.counts().lost()).isZero();
        assertThat(platform.traffic().arrived(Service.DOWNLOAD))
            .as("no file twice")
            .isEqualTo(kept);
        assertThat(archive.verify(JobControl.NONE))
            .isEqualTo(new VerifyReport(kept, kept, List.of(), List.of(), ""));
        try (var files = Files.walk(archive.folder())) {
          assertThat(files.filter(f -> f.toString().matches(".*/\\d+\\.[a-z0-9]+")).count())
              .isEqualTo(2 * kept);
        }
      }
    }
  }

  private static RecordingArchive.Counts counts(RecordingArchive archive) {
    try {
      return archive.counts();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject report(Process command) throws Exception {
    String out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).as(out + err).isZero();
    return JsonParser.parseString(out.strip()).getAsJsonObject();
  }
}
