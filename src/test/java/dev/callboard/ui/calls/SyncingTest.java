package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncReport;
import dev.callboard.calls.SyncSpan;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notice;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.kit.Tone;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncingTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:32:10Z");

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Notices notices = new Notices();
  private final Reachability reachability = new Reachability();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private @Nullable SyncReport report;
  private Consumer<JobControl> during = _ -> {};
  private Instant now = NOW;
  private long nanos;
  private final Syncing syncing =
      new Syncing(
          FakeCalls.sync(
              control -> {
                during.accept(control);
                if (report == null) {
                  throw new IOException("disk full");
                }
                return report;
              }),
          new Jobs(waiting::add, Runnable::run, (job, e) -> {}, () -> nanos),
          notices,
          reachability,
          new Formats(
              texts,
              new Clock() {
                @Override
                public ZoneId getZone() {
                  return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                  return this;
                }

                @Override
                public Instant instant() {
                  return now;
                }
              }),
          texts);

  @Test
  void aProvenSyncSaysSoAndScreensReadAnew() {
    report = report(SyncSpan.Verdict.PROVEN, null, null);
    long before = syncing.revisionProperty().get();
    syncing.recent();
    runAll();
    assertThat(only().tone()).isEqualTo(Tone.GOOD);
    assertThat(only().text()).contains("1\u2009204").contains("No gaps");
    assertThat(syncing.revisionProperty().get()).isGreaterThan(before);
  }

  @Test
  void countsThatDisagreeAreNoSuccess() {
    report = report(SyncSpan.Verdict.SUSPECTED, null, null);
    syncing.recent();
    runAll();
    assertThat(only().tone()).isEqualTo(Tone.WARN);
  }

  @Test
  void aLostNetworkIsAStateAndComesBack() {
    report =
        report(
            SyncSpan.Verdict.MISSING,
            null,
            new Failure(Failure.Kind.CONNECTION_REFUSED, "refused"));
    syncing.recent();
    runAll();
    assertThat(reachability.offlineSinceProperty().get()).isEqualTo(NOW);
    report = report(SyncSpan.Verdict.PROVEN, null, null);
    syncing.recent();
    runAll();
    assertThat(reachability.offline()).isFalse();
  }

  @Test
  void aRefusalIsExplainedWithThePlatformsOwnWords() {
    report = report(SyncSpan.Verdict.MISSING, new Refusal(new PlatformCode(602), "授权已过期"), null);
    syncing.recent();
    runAll();
    assertThat(only().text()).contains("expired");
    assertThat(only().details()).isEqualTo("授权已过期");
    assertThat(reachability.offline()).isFalse();
  }

  @Test
  void screensShowWhatALongSyncHasBroughtBeforeItEnds() {
    report = report(SyncSpan.Verdict.PROVEN, null, null);
    List<Long> revisions = new ArrayList<>();
    during =
        control -> {
          long before = syncing.revisionProperty().get();
          now = now.plusMillis(100);
          control.progress(1, 100);
          revisions.add(syncing.revisionProperty().get() - before);
          nanos += 1_000_000_000L;
          now = now.plusSeconds(3);
          control.progress(2, 100);
          revisions.add(syncing.revisionProperty().get() - before);
        };
    syncing.recent();
    runAll();
    assertThat(revisions).as("not at every page").containsExactly(0L, 1L);
  }

  @Test
  void twoNeverRunAtOnce() {
    report = report(SyncSpan.Verdict.PROVEN, null, null);
    syncing.recent();
    syncing.recent();
    assertThat(waiting).hasSize(1);
    assertThat(only().text()).isEqualTo("A sync is running already.");
    runAll();
    syncing.recent();
    assertThat(waiting).hasSize(1);
  }

  @Test
  void afterADiskErrorOneCanSyncAgain() {
    syncing.recent();
    runAll();
    assertThat(only().tone()).isEqualTo(Tone.BAD);
    syncing.recent();
    assertThat(waiting).hasSize(1);
  }

  @Test
  void whatEndedASyncIsSaidUntilTheNextOneIsThrough() {
    report = report(SyncSpan.Verdict.MISSING, new Refusal(new PlatformCode(602), "602"), null);
    syncing.recent();
    runAll();
    report = report(SyncSpan.Verdict.MISSING, new Refusal(new PlatformCode(604), "604"), null);
    syncing.recent();
    runAll();
    assertThat(only().details()).as("the newest trouble alone").isEqualTo("604");
    report = new SyncReport(List.of(), 0, 0, 0, null, null, true);
    syncing.recent();
    runAll();
    assertThat(notices.shown())
        .as("a cancelled sync settles nothing")
        .extracting(Notice::tone)
        .containsExactly(Tone.BAD, Tone.INFO);
    report = report(SyncSpan.Verdict.PROVEN, null, null);
    syncing.recent();
    runAll();
    assertThat(notices.shown()).extracting(Notice::tone).containsExactly(Tone.INFO, Tone.GOOD);
  }

  private Notice only() {
    assertThat(notices.shown()).hasSize(1);
    return notices.shown().getFirst();
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private static SyncReport report(
      SyncSpan.Verdict verdict, @Nullable Refusal refusal, @Nullable Failure failure) {
    SyncSpan span = new SyncSpan(NOW.minusSeconds(86400), NOW, verdict, 1204, 1204, NOW);
    return new SyncReport(List.of(span), 2, 1204, 30, refusal, failure, false);
  }
}
