package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short version of {@link CampaignKillBenchmark}; {@code -Dcallboard.campaign.kills=N} sets how
 * many campaigns.
 */
class CampaignKillTest {

  private static final int RUNS = Integer.getInteger("callboard.campaign.kills", 2);

  @TempDir Path folder;

  @Test
  void nobodyIsCalledTwiceAndEveryNumberHasAFate() throws Exception {
    for (int run = 0; run < RUNS; run++) {
      CampaignKills.Outcome outcome = CampaignKills.run(run, folder.resolve("run" + run));
      assertThat(outcome.wrong()).isEmpty();
      assertThat(outcome.sentTwice()).as("numbers sent twice").isZero();
      assertThat(outcome.fateless()).as("numbers without a fate").isZero();
      assertThat(outcome.resolved() + outcome.open()).isEqualTo(outcome.unproven());
    }
  }
}
