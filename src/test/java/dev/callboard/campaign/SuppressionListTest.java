package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Submission;
import dev.callboard.profile.NumberForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionListTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;

  private static SuppressedNumber entry(String canonical, String reason) {
    return new SuppressedNumber(canonical, NOW, "letter", reason);
  }

  @Test
  void entriesStayWithTheirFirstReason() throws Exception {
    var list = new SuppressionList(folder);
    assertThat(list.add(List.of(entry("628120000001", "asked\tso\nloudly")))).isEqualTo(1);
    assertThat(list.add(List.of(entry("628120000001", "again"), entry("628120000002", ""))))
        .isEqualTo(1);
    assertThat(new SuppressionList(folder).all())
        .containsOnlyKeys("628120000001", "628120000002")
        .containsEntry("628120000001", entry("628120000001", "asked so loudly"));
  }

  @Test
  void aLineCutOffByACrashDoesNotSwallowTheNext() throws Exception {
    var list = new SuppressionList(folder);
    list.add(List.of(entry("628120000001", "")));
    Files.writeString(folder.resolve("suppressed.txt"), "6281200\t2026", StandardOpenOption.APPEND);
    list.add(List.of(entry("628120000002", "")));
    assertThat(list.all()).containsOnlyKeys("628120000001", "628120000002");
  }

  @Test
  void preflightSkipsThemAndTheCampaignStaysTheSame() throws Exception {
    var list = new SuppressionList(folder);
    List<JudgedNumber> numbers = Plans.numbers(3);
    var never = new NeverCall(folder);
    assertThat(never.screen(numbers, Plans.INDONESIA)).isSameAs(numbers);
    list.add(List.of(entry(numbers.get(1).canonical(), "")));
    List<JudgedNumber> skipped = never.screen(numbers, Plans.INDONESIA);
    assertThat(skipped)
        .extracting(JudgedNumber::rejection)
        .containsExactly(null, Rejection.SUPPRESSED, null);
    CampaignPlan plan = Plans.plan("Dues", 2);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system())) {
      Campaign campaign = ledger.create(plan, numbers);
      assertThat(ledger.findSame(plan, skipped)).contains(campaign);
    }
  }

  @Test
  void whoIsPutOnTheListLaterIsLeftOutOfWaitingBatches() throws Exception {
    var list = new SuppressionList(folder);
    List<JudgedNumber> numbers = Plans.numbers(4);
    List<PlayVoice> sent = new ArrayList<>();
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system())) {
      Campaign campaign = ledger.create(Plans.plan("Dues", 2), numbers);
      list.add(numbers.stream().skip(1).map(n -> entry(n.canonical(), "")).toList());
      Campaign done =
          new Submitter(
                  ledger,
                  request -> {
                    sent.add(request);
                    return new Submission.Accepted("ok");
                  },
                  NumberForm.E164,
                  "",
                  SendRules.DEFAULT,
                  SendGate.OPEN,
                  SendGate.OPEN,
                  (c, n) -> new NeverCall(folder).leftOut(n, c.plan().country()))
              .send(campaign.id(), JobControl.NONE);
      assertThat(done.batches())
          .extracting(Batch::state)
          .containsExactly(BatchState.ACCEPTED, BatchState.DROPPED);
    }
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().destNumbers()).hasSize(1);
  }
}
