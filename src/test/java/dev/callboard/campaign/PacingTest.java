package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacingTest {

  @TempDir Path folder;

  @Test
  void whatWasSetIsThereAgainAndWhatCannotBeMeantIsNot() throws Exception {
    assertThat(Pacing.of(folder)).isEmpty();
    new Pacing(5000, 420).keep(folder);
    assertThat(Pacing.of(folder)).contains(new Pacing(5000, 420));
    Files.writeString(folder.resolve("pacing.json"), "{\"batchSize\":5001,\"spacingSeconds\":1}");
    assertThat(Pacing.of(folder)).isEmpty();
    Files.writeString(folder.resolve("pacing.json"), "{\"batchSize\":10");
    assertThat(Pacing.of(folder)).isEmpty();
  }

  /** A setting changed between two runs of one command must not call everybody twice. */
  @Test
  void theSameCommandContinuesItsCampaignWhateverThePaceIsNow() throws Exception {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system())) {
      Campaign first =
          ledger.create(Plans.plan("Dues", 2, Duration.ofSeconds(1)), Plans.numbers(5));
      ledger.create(Plans.plan("Others", 3), Plans.numbers(4));
      CampaignPlan now = Plans.plan("Dues", 500, Duration.ofSeconds(60));
      assertThat(ledger.findSame(now, Plans.numbers(5))).isEmpty();
      assertThat(ledger.findSameAtAnyPace(now, Plans.numbers(5))).contains(first);
      assertThat(ledger.findSameAtAnyPace(now, Plans.numbers(6))).isEmpty();
    }
  }
}
