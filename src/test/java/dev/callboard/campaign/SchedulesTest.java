package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.Schedules.Due;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

  private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant OPENED = NINE.minus(Duration.ofHours(1));

  @TempDir Path folder;

  @Test
  void startTimesOutliveTheProgramUntilTheyAreTakenBack() throws Exception {
    new Schedules(folder).put("cb-a", NINE);
    new Schedules(folder).put("cb-b", NINE.plusSeconds(60));
    new Schedules(folder).put("cb-a", NINE.plusSeconds(1));
    assertThat(new Schedules(folder).all())
        .isEqualTo(Map.of("cb-a", NINE.plusSeconds(1), "cb-b", NINE.plusSeconds(60)));
    new Schedules(folder).remove("cb-a");
    new Schedules(folder).remove("cb-a");
    assertThat(new Schedules(folder).all()).containsOnlyKeys("cb-b");
    Files.writeString(folder.resolve("schedule.json"), "rubbish");
    assertThat(new Schedules(folder).all()).isEmpty();
  }

  @Test
  void onlyAConsoleThatIsThereAtTheTimeBeginsACampaign() {
    assertThat(Schedules.due(NINE, OPENED, NINE.minusSeconds(1))).isEqualTo(Due.LATER);
    assertThat(Schedules.due(NINE, OPENED, NINE)).isEqualTo(Due.NOW);
    assertThat(Schedules.due(NINE, OPENED, NINE.plusSeconds(30))).isEqualTo(Due.NOW);
    assertThat(Schedules.due(NINE, NINE.plusSeconds(5), NINE.plusSeconds(10)))
        .as("opened a moment too late")
        .isEqualTo(Due.MISSED);
    assertThat(Schedules.due(NINE, OPENED, NINE.plus(Duration.ofHours(3))))
        .as("the machine slept, or its clock was set on")
        .isEqualTo(Due.MISSED);
    assertThat(Schedules.due(NINE, OPENED, OPENED.minus(Duration.ofDays(1))))
        .as("the clock was set back")
        .isEqualTo(Due.LATER);
  }
}
