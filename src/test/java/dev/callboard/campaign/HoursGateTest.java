package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Submission;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoursGateTest {

  /** Monday 17:59 in Jakarta, 19:59 in Jayapura: a minute before it closes. */
  private static final Instant OPEN = Instant.parse("2026-11-23T10:59:00Z");

  private static final Instant CLOSED = Instant.parse("2026-11-23T11:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");

  @TempDir Path folder;
  private Ledger ledger;
  private final AtomicReference<Instant> now = new AtomicReference<>(OPEN);
  private final List<PlayVoice> sent = new ArrayList<>();
  private final InstantSource clock = now::get;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("ledger"), clock);
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  @Test
  void closingTimeStopsARunAndTheNextOpeningLetsItGoOn() throws Exception {
    Submitter submitter = submitter(Pace.UNKNOWN, CLOSED);
    Campaign campaign = create(false);
    Campaign stopped = submitter.send(campaign.id(), JobControl.NONE);
    assertThat(stopped.batches())
        .extracting(Batch::state)
        .containsExactly(BatchState.ACCEPTED, BatchState.WAITING, BatchState.WAITING);
    assertThat(submitter.lastEnd(campaign.id()))
        .get()
        .satisfies(
            end -> {
              var outside = (SendEnd.OutsideHours) end;
              assertThat(outside.batch()).isEqualTo(2);
              assertThat(outside.opens()).isEqualTo(TUESDAY);
              assertThat(outside.tooSlow()).isFalse();
            });
    now.set(TUESDAY);
    Campaign done = submitter(Pace.UNKNOWN, TUESDAY).send(campaign.id(), JobControl.NONE);
    assertThat(done.batches()).extracting(Batch::state).containsOnly(BatchState.ACCEPTED);
    assertThat(sent).extracting(PlayVoice::customuuid).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void anyHourIsAskedForByThePlanOrByWhoSends() throws Exception {
    now.set(CLOSED);
    Campaign bold = create(true);
    submitter(Pace.UNKNOWN, CLOSED).send(bold.id(), JobControl.NONE, false);
    assertThat(sent).isEmpty();
    submitter(Pace.UNKNOWN, CLOSED).send(bold.id(), JobControl.NONE);
    assertThat(sent).hasSize(3);
    Campaign shy = create(false);
    submitter(Pace.UNKNOWN, CLOSED).send(shy.id(), JobControl.NONE, true);
    assertThat(sent).hasSize(6);
  }

  @Test
  void aCampaignForAnyHourIsStillTheSameAndRemembersIt() throws Exception {
    Campaign campaign = create(true);
    CampaignPlan careful = Plans.plan("Dues", 2);
    assertThat(ledger.findSame(careful, Plans.numbers(6))).contains(campaign);
    ledger.close();
    open();
    assertThat(ledger.find(campaign.id()).orElseThrow().plan().anyHour()).isTrue();
  }

  @Test
  void aBatchThatWouldBeDialledTooLateWaits() throws Exception {
    Submitter submitter = submitter((_, _) -> Optional.of(Duration.ofSeconds(61)), OPEN);
    Campaign campaign = create(false);
    submitter.send(campaign.id(), JobControl.NONE);
    assertThat(sent).isEmpty();
    assertThat(submitter.lastEnd(campaign.id()))
        .get()
        .satisfies(
            end -> {
              var outside = (SendEnd.OutsideHours) end;
              assertThat(outside.tooSlow()).isTrue();
              assertThat(outside.opens()).isEqualTo(TUESDAY);
            });
    submitter((_, _) -> Optional.of(Duration.ofSeconds(60)), OPEN)
        .send(campaign.id(), JobControl.NONE);
    assertThat(sent).hasSize(3);
  }

  @Test
  void hoursThatCannotBeReadLetNothingLeave() throws Exception {
    Files.writeString(folder.resolve("hours.json"), "nonsense");
    Campaign campaign = create(false);
    assertThatThrownBy(() -> submitter(Pace.UNKNOWN, OPEN).send(campaign.id(), JobControl.NONE))
        .isInstanceOf(IOException.class);
    assertThat(sent).isEmpty();
  }

  private Campaign create(boolean anyHour) throws IOException {
    return ledger.create(Plans.plan("Dues", 2).atAnyHour(anyHour), Plans.numbers(6));
  }

  private Submitter submitter(Pace pace, Instant afterwards) {
    return new Submitter(
        ledger,
        request -> {
          sent.add(request);
          now.set(afterwards);
          return new Submission.Accepted("ok");
        },
        NumberForm.NATIONAL,
        "",
        SendRules.DEFAULT,
        new HoursGate(new HoursBook(folder), pace, clock),
        SendGate.OPEN,
        (c, n) -> new NeverCall(folder).leftOut(n, c.plan().country()));
  }
}
