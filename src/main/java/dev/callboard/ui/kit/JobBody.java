package dev.callboard.ui.kit;

import dev.callboard.job.JobControl;

/** The work of a job. */
@FunctionalInterface
public interface JobBody {

  /** Does it, on a worker thread, telling its progress and looking at whether to stop. */
  void run(JobControl control) throws Exception;
}
