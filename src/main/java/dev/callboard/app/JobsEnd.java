package dev.callboard.app;

import dev.callboard.ui.kit.Job;
import java.util.List;

/** The moment when the last of some jobs has ended. On the FX thread. */
final class JobsEnd {

  private final List<Job> jobs;
  private boolean told;

  JobsEnd(List<Job> jobs) {
    this.jobs = List.copyOf(jobs);
  }

  /** Runs something once none of them runs any more; at once when none does. */
  void then(Runnable next) {
    jobs.forEach(job -> job.stateProperty().subscribe((_, _) -> look(next)));
    look(next);
  }

  private void look(Runnable next) {
    boolean ended = jobs.stream().noneMatch(job -> job.stateProperty().get() == Job.State.RUNNING);
    if (ended && !told) {
      told = true;
      next.run();
    }
  }
}
