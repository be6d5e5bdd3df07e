package dev.callboard.ui.kit;

import dev.callboard.job.JobControl;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The long work that runs now. Starts jobs; the list changes on the FX thread only. */
public final class Jobs {

  private final ObservableList<Job> running = FXCollections.observableArrayList();
  private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(running);
  private final Executor worker;
  private final Executor ui;
  private final LongSupplier nanoTime;
  private final BiConsumer<Job, Exception> unexpected;

  /**
   * Builds an empty list.
   *
   * @param worker where jobs run
   * @param ui where the list and the jobs' properties change
   * @param unexpected told, on ui, of a failure nobody else takes
   */
  public Jobs(Executor worker, Executor ui, BiConsumer<Job, Exception> unexpected) {
    this(worker, ui, unexpected, System::nanoTime);
  }

  /** The same with a clock of its own, for tests. */
  public Jobs(
      Executor worker, Executor ui, BiConsumer<Job, Exception> unexpected, LongSupplier nanoTime) {
    this.worker = worker;
    this.ui = ui;
    this.unexpected = unexpected;
    this.nanoTime = nanoTime;
  }

  /** The running jobs, oldest first; read-only. */
  public ObservableList<Job> running() {
    return readOnly;
  }

  /** Starts work whose failure goes to the window's notices. */
  public Job start(String title, JobBody body) {
    return start(
        title,
        control -> {
          body.run(control);
          return title;
        },
        _ -> {});
  }

  /** Starts work with a result; a failure goes to the window's notices. */
  public <T> Job start(String title, JobWork<T> work, Consumer<T> done) {
    return begin(title, work, done, null);
  }

  /** Starts work with a result; exactly one of the two takers is called, on ui. */
  public <T> Job start(
      String title, JobWork<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return begin(title, work, done, failed);
  }

  private <T> Job begin(
      String title, JobWork<T> work, Consumer<T> done, @Nullable Consumer<Exception> failed) {
    Job job = new Job(title, ui, nanoTime);
    ui.execute(() -> running.add(job));
    worker.execute(
        () -> {
          try {
            T result = work.run(job.control());
            job.end(job.cancelRequested() ? Job.State.CANCELLED : Job.State.DONE);
            ui.execute(() -> done.accept(result));
          } catch (Exception | Error e) {
            job.end(Job.State.FAILED);
            Consumer<Exception> taker = failed != null ? failed : x -> unexpected.accept(job, x);
            Exception told = e instanceof Exception known ? known : new ExecutionException(e);
            ui.execute(() -> taker.accept(told));
          } finally {
            ui.execute(() -> running.remove(job));
          }
        });
    return job;
  }

  /**
   * The work of a job that has a result.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  public interface JobWork<T> {
    /** Does it, on a worker thread. */
    T run(JobControl control) throws Exception;
  }
}
