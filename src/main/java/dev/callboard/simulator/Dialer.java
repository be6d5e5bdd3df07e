package dev.callboard.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue and its lines. A number waits until a line is free, rings, is answered or not, hangs up,
 * and leaves a record a little later.
 *
 * <p>Time: a call's ring and talk are decided and reported in full seconds, but it lives {@code
 * speedUp} times shorter. Its start is the true moment of dialling on the platform's clock, so never
 * before its submission and never in the future; its answer and end follow from the reported
 * seconds, and may lie ahead of the clock by as much as the call was shortened. Thread-safe.
 */
final class Dialer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
  private static final long TICK_MILLIS = 100;
  private static final int OPENS_AT_HOUR = 8;

  private final SimClock clock;
  private final SimulatorOptions options;
  private final CallMaker calls;
  private final Faults faults;
  private final Consumer<SimulatedCall> records;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("simulator-dialer").factory());
  private final Deque<QueuedNumber> waiting = new ArrayDeque<>();
  private final Set<LineInUse> lines = new LinkedHashSet<>();
  private final Map<String, Integer> finished = new HashMap<>();
  private final Map<String, Integer> dropped = new HashMap<>();
  private long dayOfQueue;
  private boolean lookingAgain;

  /**
   * Starts idle.
   *
   * @param records takes each call's record when it appears
   */
  Dialer(
      SimClock clock,
      SimulatorOptions options,
      CallMaker calls,
      Faults faults,
      Consumer<SimulatedCall> records) {
    this.clock = clock;
    this.options = options;
    this.calls = calls;
    this.faults = faults;
    this.records = records;
    this.dayOfQueue = clock.day();
  }

  /** Takes a submission's numbers into the queue. */
  void take(Submission submission) {
    synchronized (this) {
      leaveOut();
      calls.queue(submission, dayOfQueue).forEach(waiting::addLast);
    }
    dial();
  }

  /** Fills free lines; called whenever one may have become free or the day may have changed. */
  synchronized void dial() {
    leaveOut();
    int held = 0;
    while (lines.size() < options.lines() && held < waiting.size()) {
      QueuedNumber next = waiting.removeFirst();
      if (clock.seconds() < next.notBefore()) {
        waiting.addLast(next);
        held++;
      } else {
        start(next);
      }
    }
    if (held > 0 && !lookingAgain) {
      lookingAgain = true;
      later(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS), this::lookAgain);
    }
  }

  /** Only numbers that wait for their hour have to be looked after; a line that is freed dials by itself. */
  private synchronized void lookAgain() {
    lookingAgain = false;
    dial();
  }

  synchronized CampaignProgress progress(String tag) {
    leaveOut();
    int queued = (int) waiting.stream().filter(q -> q.tag().equals(tag)).count();
    long now = System.nanoTime();
    int ringing = (int) lines.stream().filter(l -> l.isOf(tag) && l.rings(now)).count();
    int talking = (int) lines.stream().filter(l -> l.isOf(tag) && !l.rings(now)).count();
    return new CampaignProgress(
        queued, ringing, talking, finished.getOrDefault(tag, 0), dropped.getOrDefault(tag, 0));
  }

  /** At the end of the platform's day the queue is emptied, or kept for the next morning. */
  private void leaveOut() {
    long today = clock.day();
    if (today == dayOfQueue) {
      return;
    }
    dayOfQueue = today;
    Deque<QueuedNumber> kept = new ArrayDeque<>();
    for (QueuedNumber queued : waiting) {
      if (queued.day() >= today) {
        kept.add(queued);
      } else if (queued.submission().nextDay()) {
        kept.add(queued.on(today, SimClock.hourOf(today, OPENS_AT_HOUR)));
      } else {
        dropped.merge(queued.tag(), 1, Integer::sum);
      }
    }
    waiting.clear();
    waiting.addAll(kept);
  }

  private void start(QueuedNumber queued) {
    SimulatedCall call = calls.call(queued, clock.seconds());
    LineInUse line = new LineInUse(queued.tag(), System.nanoTime() + lived(call.duration() * 1e9));
    lines.add(line);
    later(lived((call.duration() + call.billSec()) * 1e9), () -> hangUp(line, call));
  }

  private void hangUp(LineInUse line, SimulatedCall call) {
    double late = calls.recordDelaySeconds(call) + faults.lateness().toSeconds();
    synchronized (this) {
      lines.remove(line);
      finished.merge(line.tag(), 1, Integer::sum);
    }
    later(lived(late * 1e9), () -> records.accept(call));
    dial();
  }

  private long lived(double nanos) {
    return (long) (nanos / options.speedUp());
  }

  private void later(long nanos, Runnable what) {
    try {
      timer.schedule(() -> guarded(what), nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The platform is closing; a call under way is forgotten");
    }
  }

  private static void guarded(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException e) {
      // The timer would swallow it, and a campaign would stop without a word.
      LOG.error("A simulated call went wrong", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** A line with a call on it; each is its own, so no record. */
  private static final class LineInUse {
    private final String tag;
    private final long ringsUntil;

    LineInUse(String tag, long ringsUntil) {
      this.tag = tag;
      this.ringsUntil = ringsUntil;
    }

    String tag() {
      return tag;
    }

    boolean isOf(String wanted) {
      return tag.equals(wanted);
    }

    boolean rings(long now) {
      return now - ringsUntil < 0;
    }
  }
}
