package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.numbers.NumberImport;
import dev.callboard.numbers.Rejection;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {

  @Test
  void saysWhoIsCalledAndWhoIsNot() {
    var numbers =
        NumberImport.fromText(
            "081200000001\nabc\n081200000002\n081200000001\n112\n081200000003", Plans.INDONESIA);
    Preflight sheet = Preflight.sheet(Plans.plan("Dues", 2, Duration.ofSeconds(30)), numbers);
    assertThat(sheet.toCall()).isEqualTo(3);
    assertThat(sheet.batches()).isEqualTo(2);
    assertThat(sheet.atLeast()).isEqualTo(Duration.ofSeconds(30));
    assertThat(sheet.skipped())
        .extracting(g -> g.why().rule(), SkipGroup::count)
        .containsExactly(
            tuple(Rejection.NO_DIGITS, 1),
            tuple(Rejection.NOT_DIALLABLE, 1),
            tuple(Rejection.DUPLICATE, 1));
    assertThat(sheet.skippedInAll() + sheet.toCall()).isEqualTo(numbers.size());
    assertThat(sheet.ready()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "hello_2.mp3, ",
    "欢迎.mp3, VOICE_NAME",
    "hello world.mp3, VOICE_NAME",
    "'', NO_VOICE",
    "https://voice.example/a.mp3, ",
    "HTTP://voice.example/a.mp3, ",
    "ftp://voice.example/a.mp3, VOICE_URL",
    "http://, VOICE_URL",
    "https://a b/c, VOICE_URL",
  })
  void voiceFilesAreChecked(String voice, PlanProblem problem) {
    CampaignPlan plan =
        new CampaignPlan(
            "Dues", Plans.INDONESIA, voice, null, null, false, true, "", "", 1, Duration.ZERO);
    assertThat(PlanProblem.of(plan)).isEqualTo(problem == null ? Set.of() : Set.of(problem));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    CampaignPlan plan =
        new CampaignPlan(
            " ",
            Plans.INDONESIA,
            "a.mp3",
            0,
            9999,
            false,
            true,
            "abc",
            "",
            5001,
            Duration.ofDays(2));
    assertThat(PlanProblem.of(plan))
        .containsExactlyInAnyOrder(
            PlanProblem.NAME,
            PlanProblem.WAIT_SECONDS,
            PlanProblem.CONN_SECONDS,
            PlanProblem.CALLER_ID,
            PlanProblem.BATCH_SIZE,
            PlanProblem.SPACING);
  }
}
