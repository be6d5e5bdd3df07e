package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallRecord;
import dev.callboard.recordings.RecordingState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallEventsTest {

  /** Rings for 5 s and talks for 40 s. */
  private final CallRecord call =
      new FakeRecordings().put(37, RecordingState.KEPT, 1, "cb-1").call();

  @Test
  void aRecordingAsLongAsTheTalkBeginsWithTheAnswer() {
    assertThat(CallEvents.of(call, Duration.ofMillis(41_200)))
        .isEqualTo(new CallEvents(Duration.ZERO, Duration.ofMillis(41_200)));
  }

  @Test
  void aRecordingAsLongAsRingingAndTalkBeginsWithTheDialling() {
    assertThat(CallEvents.of(call, Duration.ofMillis(44_800)))
        .isEqualTo(new CallEvents(Duration.ofSeconds(5), Duration.ofMillis(44_800)));
  }

  @Test
  void whatDoesNotFitHasNoPlace() {
    CallEvents none = new CallEvents(null, null);
    assertThat(CallEvents.of(call, Duration.ofSeconds(20))).isEqualTo(none);
    assertThat(CallEvents.of(call, Duration.ZERO)).isEqualTo(none);
    CallRecord unanswered = new CallRecord(call.bill(), call.start(), null, null);
    assertThat(CallEvents.of(unanswered, Duration.ofSeconds(40))).isEqualTo(none);
  }
}
