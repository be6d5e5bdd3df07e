package dev.callboard.job;

/** What long work tells its watcher, and how it learns that it should stop. Thread-safe. */
public interface JobControl {

  /** Watches nothing and never stops. */
  JobControl NONE =
      new JobControl() {
        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Reports progress; cheap, may be called for every item.
   *
   * @param done finished items, never falling
   * @param total all items, or 0 while unknown
   */
  void progress(long done, long total);

  /**
   * Counts what the work brings where its progress is measured in something else: a sync's progress is
   * the time it covers, its items are records. Cheap, may be called for every item.
   *
   * @param items so far, never falling
   */
  default void items(long items) {}

  /** Waits here while the watcher wants the work to rest; between two items. */
  default void breathe() {}

  /** Whether the work should end at the next safe point. Threads are never interrupted. */
  boolean cancelled();
}
