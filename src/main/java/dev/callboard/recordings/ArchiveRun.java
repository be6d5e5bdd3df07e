package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the archive: candidates through so many hands, until done or nothing more can be. */
final class ArchiveRun {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRun.class);

  /** After so many failures of the line in a row, and none of another kind, the line is down. */
  private static final int LINE_IS_DOWN = 8;

  /**
   * A sync of the disk takes as long as several downloads, and a recording waits for three: with so
   * many in hand for each download the disk is never idle.
   */
  private static final int WAITING_FOR_DISK = 5;

  private static final Set<Failure.Kind> LINE =
      EnumSet.of(
          Failure.Kind.UNKNOWN_HOST,
          Failure.Kind.CONNECTION_REFUSED,
          Failure.Kind.CONNECT_TIMEOUT,
          Failure.Kind.TLS,
          Failure.Kind.TIMEOUT,
          Failure.Kind.CONNECTION_LOST);

  /** Refusals that concern the account and not a file (platform documentation, 600 to 604). */
  private static final Set<Integer> ACCOUNT = Set.of(600, 601, 602, 603, 604);

  /** Does the work for one recording. */
  @FunctionalInterface
  interface Hand {
    FetchOutcome keep(Candidate candidate, Semaphore line) throws IOException, SQLException;
  }

  private final Hand hand;
  private final JobControl control;
  private final long total;
  private final int inHand;
  private final Semaphore line;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger lineFailures = new AtomicInteger();
  private final AtomicReference<String> stopped = new AtomicReference<>("");
  private final Object telling = new Object();

  /** How many more may be taken. */
  private long left;

  ArchiveRun(Hand hand, int parallel, long total, JobControl control) {
    this.hand = hand;
    this.control = control;
    this.total = total;
    // While some are being downloaded, many more wait for the disk, which takes them in together.
    inHand = WAITING_FOR_DISK * parallel;
    line = new Semaphore(parallel);
  }

  /**
   * Works through candidates: each hand takes the next one when it is done with its last, so that what
   * follows knows what that one found.
   *
   * @param limit at most so many; 0 for all
   */
  void work(Candidates candidates, int limit) throws SQLException {
    control.progress(0, total);
    left = limit == 0 ? Long.MAX_VALUE : limit;
    AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
    int hands = Math.clamp(total, 1, inHand);
    // Not virtual ones: these wait for the disk most of the time, which would hold their carriers.
    try (ExecutorService threads =
        Executors.newFixedThreadPool(hands, Thread.ofPlatform().name("archive-", 1).factory())) {
      for (int i = 0; i < hands; i++) {
        threads.execute(
            () -> {
              try {
                for (Candidate next = next(candidates); next != null; next = next(candidates)) {
                  one(next);
                }
              } catch (SQLException | RuntimeException e) {
                refused.compareAndSet(null, e);
                stop("the database refuses");
              }
            });
      }
    }
    switch (refused.get()) {
      case null -> {}
      case SQLException e -> throw e;
      case Exception e -> throw new IllegalStateException("no more candidates", e);
    }
  }

  private @Nullable Candidate next(Candidates candidates) throws SQLException {
    control.breathe();
    if (control.cancelled()) {
      stop("cancelled");
    }
    synchronized (candidates) {
      return stopped.get().isEmpty() && left-- > 0 ? candidates.next() : null;
    }
  }

  ArchiveReport report(long remaining) {
    return new ArchiveReport(
        kept.get(), lost.get(), failed.get(), remaining, bytes.get(), stopped.get());
  }

  /** Ends the run early; the first reason counts. */
  void stop(String why) {
    stopped.compareAndSet("", why);
  }

  private void one(Candidate candidate) {
    long call = candidate.row().callId();
    try {
      count(hand.keep(candidate, line));
    } catch (IOException | SQLException e) {
      LOG.warn("the archive stops at call {}: {}", call, e.getMessage());
      stop(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("keeping the recording of call {} failed", call, e);
      failed.incrementAndGet();
    }
    synchronized (telling) {
      control.progress(done.incrementAndGet(), Math.max(total, done.get()));
    }
  }

  private void count(FetchOutcome outcome) {
    switch (outcome) {
      case FetchOutcome.Kept(Recording recording) -> {
        kept.incrementAndGet();
        bytes.addAndGet(recording.bytes());
        lineFailures.set(0);
      }
      case FetchOutcome.Lost _ -> {
        lost.incrementAndGet();
        lineFailures.set(0);
      }
      case FetchOutcome.Deleted _ -> lineFailures.set(0);
      case FetchOutcome.Failed(var refusal, var failure, String why) -> {
        failed.incrementAndGet();
        if (refusal != null && ACCOUNT.contains(refusal.code().number())) {
          stop("the platform refuses the account: code " + refusal.code().number());
        }
        if (failure == null || !LINE.contains(failure.kind())) {
          lineFailures.set(0);
        } else if (lineFailures.incrementAndGet() >= LINE_IS_DOWN) {
          stop("the platform cannot be reached: " + why);
        }
      }
    }
  }
}
