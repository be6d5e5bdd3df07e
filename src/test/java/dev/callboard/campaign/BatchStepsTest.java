package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.profile.NumberForm;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order, nobody is called twice by the program. */
class BatchStepsTest {

  private static final Failure LOST = new Failure(Failure.Kind.CONNECTION_LOST, "");
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final List<BatchEvent> EVENTS =
      List.of(
          new BatchEvent.Sending(new WrittenForm(62, NumberForm.NATIONAL, "")),
          new BatchEvent.Accepted(),
          new BatchEvent.Refused(new Refusal(new PlatformCode(601), "no")),
          new BatchEvent.Unproven(LOST),
          new BatchEvent.NotSent(LOST),
          new BatchEvent.Proven(3),
          new BatchEvent.Decided(true),
          new BatchEvent.Decided(false),
          new BatchEvent.Retried(),
          new BatchEvent.Thinned(
              List.of(new LeftOut(2, new SkipReason(Rejection.SUPPRESSED, "by phone", AT)))),
          new BatchEvent.Dropped(),
          new BatchEvent.Closed());

  @Test
  void anyInterleavingKeepsThePromise() {
    var random = new Random(11);
    int sends = 0;
    int refusedSends = 0;
    for (int life = 0; life < 3000; life++) {
      Batch batch = new Batch(1, "cb-x-1", 5, BatchState.WAITING, null, null, null);
      boolean mayBeOnPlatform = false;
      for (int i = 0; i < 25; i++) {
        BatchEvent event = EVENTS.get(random.nextInt(EVENTS.size()));
        Batch after;
        try {
          after = BatchSteps.after(batch, event, AT);
        } catch (IllegalStateException e) {
          refusedSends += event instanceof BatchEvent.Sending ? 1 : 0;
          continue;
        }
        if (event instanceof BatchEvent.Sending) {
          sends++;
          assertThat(mayBeOnPlatform).as("sent again although it may be on the platform").isFalse();
        }
        mayBeOnPlatform =
            switch (event) {
              case BatchEvent.Sending _ -> true;
              case BatchEvent.NotSent _, BatchEvent.Refused _ -> false;
              case BatchEvent.Decided(boolean taken, _, _) -> taken;
              case BatchEvent.Proven _ -> true;
              default -> mayBeOnPlatform;
            };
        assertThat(after.tag()).isEqualTo(batch.tag());
        assertThat(after.numbers()).isEqualTo(batch.numbers());
        assertThat(after.leftOut() - batch.leftOut())
            .isEqualTo(event instanceof BatchEvent.Thinned ? 1 : 0);
        assertThat(Fate.of(after)).isNotNull();
        if (after.state() == BatchState.WAITING || after.state() == BatchState.DROPPED) {
          assertThat(mayBeOnPlatform).isFalse();
        }
        batch = after;
      }
    }
    assertThat(sends).isGreaterThan(1000);
    assertThat(refusedSends).isGreaterThan(1000);
  }

  @Test
  void onlyWhatWasSentCanBeProven() {
    Batch unsent = new Batch(1, "cb-x-1", 5, BatchState.WAITING, null, null, null);
    assertThat(throwsIllegal(unsent, new BatchEvent.Proven(1))).isTrue();
    Batch sent = BatchSteps.after(unsent, EVENTS.getFirst(), AT);
    Batch unproven = BatchSteps.after(sent, new BatchEvent.Unproven(LOST), AT);
    assertThat(throwsIllegal(unproven, new BatchEvent.Proven(0))).isTrue();
    Batch proven = BatchSteps.after(unproven, new BatchEvent.Proven(2), AT);
    assertThat(proven.acceptedBy()).isEqualTo(Batch.AcceptedBy.RECORDS);
    assertThat(proven.evidence()).isEqualTo(2);
    Batch undone = BatchSteps.after(unproven, new BatchEvent.Decided(false), AT);
    assertThat(BatchSteps.after(undone, new BatchEvent.Proven(1), AT).state())
        .isEqualTo(BatchState.ACCEPTED);
  }

  private static boolean throwsIllegal(Batch batch, BatchEvent event) {
    try {
      BatchSteps.after(batch, event, AT);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
