package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Refusal;
import dev.callboard.platform.Submission;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitterTest {

  private static final Submission YES = new Submission.Accepted("ok");
  private static final Submission LOST =
      new Submission.Unproven(new Failure(Failure.Kind.TIMEOUT, ""));
  private static final Submission NOT_SENT =
      new Submission.NotSent(new Failure(Failure.Kind.CONNECTION_REFUSED, ""));

  @TempDir Path folder;
  private Ledger ledger;
  private final List<PlayVoice> sent = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Submission> answers = new ArrayDeque<>();

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("ledger"), InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  @Test
  void eachBatchIsSentOnceAndInFull() throws Exception {
    Submitter submitter = submitter();
    Campaign campaign = create(5, Duration.ZERO);
    Campaign done = submitter.send(campaign.id(), JobControl.NONE);
    assertThat(states(done)).containsOnly(BatchState.ACCEPTED);
    assertThat(sent).hasSize(5);
    assertThat(sent.getFirst().destNumbers()).containsExactly("98120000000", "98120000001");
    assertThat(sent).extracting(PlayVoice::customuuid).doesNotHaveDuplicates();
    assertThat(sent.getLast().chengshudu()).isEqualTo("ref");
    assertThat(submitter.lastEnd(campaign.id())).contains(new SendEnd.Finished());
    submitter.send(campaign.id(), JobControl.NONE);
    assertThat(sent).hasSize(5);
  }

  @Test
  void aRefusalOfEverythingStops() throws Exception {
    var refused = new Refusal(new PlatformCode(604), "IP");
    answers.addAll(List.of(YES, new Submission.Rejected(refused)));
    Submitter submitter = submitter();
    Campaign campaign = create(4, Duration.ZERO);
    assertThat(states(submitter.send(campaign.id(), JobControl.NONE)))
        .containsExactly(
            BatchState.ACCEPTED, BatchState.REFUSED, BatchState.WAITING, BatchState.WAITING);
    assertThat(submitter.lastEnd(campaign.id())).contains(new SendEnd.RefusedAll(2, refused));
    ledger.retryRefused(campaign.id(), 2);
    assertThat(states(submitter.send(campaign.id(), JobControl.NONE)))
        .containsOnly(BatchState.ACCEPTED);
    assertThat(sent).hasSize(5);
  }

  @Test
  void anotherRefusalConcernsItsBatchOnly() throws Exception {
    answers.add(new Submission.Rejected(new Refusal(new PlatformCode(400), "")));
    Campaign campaign = create(3, Duration.ZERO);
    assertThat(states(submitter().send(campaign.id(), JobControl.NONE)))
        .containsExactly(BatchState.REFUSED, BatchState.ACCEPTED, BatchState.ACCEPTED);
  }

  @Test
  void oneLostAnswerIsPassedOverTwoInARowStop() throws Exception {
    answers.addAll(List.of(LOST, YES, LOST, LOST));
    Submitter submitter = submitter();
    Campaign campaign = create(5, Duration.ZERO);
    assertThat(states(submitter.send(campaign.id(), JobControl.NONE)))
        .containsExactly(
            BatchState.UNPROVEN,
            BatchState.ACCEPTED,
            BatchState.UNPROVEN,
            BatchState.UNPROVEN,
            BatchState.WAITING);
    assertThat(submitter.lastEnd(campaign.id())).get().isInstanceOf(SendEnd.TooUncertain.class);
    submitter.send(campaign.id(), JobControl.NONE);
    assertThat(sent).extracting(PlayVoice::customuuid).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void whatDidNotLeaveIsTriedAFewTimes() throws Exception {
    answers.addAll(List.of(NOT_SENT, NOT_SENT, YES, NOT_SENT, NOT_SENT, NOT_SENT));
    Submitter submitter = submitter();
    Campaign campaign = create(3, Duration.ZERO);
    assertThat(states(submitter.send(campaign.id(), JobControl.NONE)))
        .containsExactly(BatchState.ACCEPTED, BatchState.WAITING, BatchState.WAITING);
    assertThat(sent).hasSize(6);
    assertThat(submitter.lastEnd(campaign.id())).get().isInstanceOf(SendEnd.Unreachable.class);
  }

  @Test
  void holdEndsAnyPauseAtOnce() throws Exception {
    var first = new CountDownLatch(1);
    Submitter submitter =
        submitter(
            _ -> {
              first.countDown();
              return YES;
            });
    Campaign campaign = create(3, Duration.ofHours(1));
    CompletableFuture<Campaign> sending = inBackground(submitter, campaign, JobControl.NONE);
    assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
    submitter.hold();
    assertThat(states(sending.get(60, TimeUnit.SECONDS)))
        .containsExactly(BatchState.ACCEPTED, BatchState.WAITING, BatchState.WAITING);
    assertThat(submitter.lastEnd(campaign.id())).contains(new SendEnd.Held());
    submitter.send(campaign.id(), JobControl.NONE);
    assertThat(sent).hasSize(1);
    submitter.release();
    assertThat(submitter.held()).isFalse();
  }

  @Test
  void cancellingEndsThePauseOfThatJobOnly() throws Exception {
    var first = new CountDownLatch(1);
    Submitter submitter =
        submitter(
            _ -> {
              first.countDown();
              return YES;
            });
    Campaign campaign = create(2, Duration.ofHours(1));
    var cancel = new AtomicBoolean();
    CompletableFuture<Campaign> sending = inBackground(submitter, campaign, control(cancel));
    assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
    Campaign other = create(1, Duration.ZERO);
    CompletableFuture<Campaign> waiting = inBackground(submitter, other, JobControl.NONE);
    cancel.set(true);
    sending.get(60, TimeUnit.SECONDS);
    assertThat(submitter.lastEnd(campaign.id())).contains(new SendEnd.Cancelled());
    assertThat(states(waiting.get(60, TimeUnit.SECONDS))).containsOnly(BatchState.ACCEPTED);
  }

  @Test
  void aLedgerThatCannotBeWrittenSendsNothingFurther() throws Exception {
    Campaign campaign = create(3, Duration.ZERO);
    Submitter submitter =
        submitter(
            _ -> {
              try {
                ledger.close();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
              return YES;
            });
    assertThatThrownBy(() -> submitter.send(campaign.id(), JobControl.NONE))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> submitter.send(campaign.id(), JobControl.NONE))
        .isInstanceOf(IOException.class);
    assertThat(sent).hasSize(1);
    open();
    assertThat(states(ledger.find(campaign.id()).orElseThrow()))
        .containsExactly(BatchState.UNPROVEN, BatchState.WAITING, BatchState.WAITING);
  }

  @Test
  void anInternalErrorLeavesTheBatchUnproven() throws Exception {
    Campaign campaign = create(2, Duration.ZERO);
    Submitter submitter =
        submitter(
            _ -> {
              throw new IllegalArgumentException("broken");
            });
    assertThatThrownBy(() -> submitter.send(campaign.id(), JobControl.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(states(ledger.find(campaign.id()).orElseThrow()))
        .containsExactly(BatchState.UNPROVEN, BatchState.WAITING);
  }

  private Campaign create(int batches, Duration spacing) throws IOException {
    return ledger.create(Plans.plan("Dues", 2, spacing), Plans.numbers(batches * 2));
  }

  private Submitter submitter() {
    return submitter(_ -> answers.isEmpty() ? YES : answers.removeFirst());
  }

  private Submitter submitter(Function<PlayVoice, Submission> platform) {
    return new Submitter(
        ledger,
        request -> {
          sent.add(request);
          return platform.apply(request);
        },
        NumberForm.NATIONAL,
        "9",
        new SendRules(3, Duration.ZERO, 2));
  }

  private static CompletableFuture<Campaign> inBackground(
      Submitter submitter, Campaign campaign, JobControl control) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return submitter.send(campaign.id(), control);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static JobControl control(AtomicBoolean cancel) {
    return new JobControl() {
      @Override
      public void progress(long done, long total) {}

      @Override
      public boolean cancelled() {
        return cancel.get();
      }
    };
  }

  private static List<BatchState> states(Campaign campaign) {
    return campaign.batches().stream().map(Batch::state).toList();
  }
}
