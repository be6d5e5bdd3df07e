package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JobsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final List<String> unexpected = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Jobs jobs =
      new Jobs(
          waiting::add,
          Runnable::run,
          (job, e) -> unexpected.add(job.title() + ": " + e.getMessage()),
          nanos::get);

  @Test
  void aJobIsListedWhileItRuns() {
    List<String> results = new ArrayList<>();
    jobs.start("sync", _ -> "42", results::add);
    assertThat(jobs.running()).extracting(Job::title).containsExactly("sync");
    runAll();
    assertThat(jobs.running()).isEmpty();
    assertThat(results).containsExactly("42");
  }

  @Test
  void progressReachesTheWindowAtMostFourTimesASecond() {
    List<Long> seen = new ArrayList<>();
    Job job =
        jobs.start(
            "archive",
            control -> {
              for (int i = 1; i <= 1000; i++) {
                nanos.addAndGet(1_000_000);
                control.progress(i, 1000);
              }
            });
    job.doneProperty().subscribe((_, now) -> seen.add(now.longValue()));
    runAll();
    assertThat(seen).hasSizeLessThanOrEqualTo(5).contains(1000L);
    assertThat(job.perSecondProperty().get()).isEqualTo(1000);
    assertThat(job.secondsLeft()).isZero();
  }

  @Test
  void timeLeftFollowsFromTheRate() {
    Job job =
        jobs.start(
            "export",
            control -> {
              nanos.addAndGet(2_000_000_000L);
              control.progress(50, 200);
            });
    runAll();
    assertThat(job.secondsLeft()).isEqualTo(6);
  }

  @Test
  void whatWorkBringsIsCountedBesideWhatItCovers() {
    Job job =
        jobs.start(
            "sync",
            control -> {
              nanos.addAndGet(2_000_000_000L);
              control.items(9_000);
              control.progress(25, 100);
            });
    assertThat(job.itemsProperty().get()).isNegative();
    runAll();
    assertThat(job.itemsProperty().get()).isEqualTo(9_000);
    assertThat(job.perSecondProperty().get()).as("records a second").isEqualTo(4_500);
    assertThat(job.secondsLeft()).as("by the days still to read").isEqualTo(6);
  }

  @Test
  void cancellingIsAskedForAndHonouredByTheWork() {
    Job job = jobs.start("archive", control -> assertThat(control.cancelled()).isTrue());
    job.cancel();
    runAll();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
    assertThat(unexpected).isEmpty();
  }

  @Test
  void aFailureNobodyTakesIsToldToTheWindow() {
    Job job =
        jobs.start(
            "sync",
            _ -> {
              throw new java.io.IOException("disk full");
            });
    runAll();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
    assertThat(unexpected).containsExactly("sync: disk full");
    assertThat(jobs.running()).isEmpty();
  }

  @Test
  void aFailureSomebodyTakesIsTheirs() {
    List<Exception> taken = new ArrayList<>();
    jobs.start(
        "sync",
        _ -> {
          throw new IllegalStateException("no");
        },
        _ -> {},
        taken::add);
    runAll();
    assertThat(taken).hasSize(1);
    assertThat(unexpected).isEmpty();
  }

  private void runAll() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
