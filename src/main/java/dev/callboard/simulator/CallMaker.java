package dev.callboard.simulator;

import dev.callboard.country.Country;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns submitted numbers into calls. A number's fate follows from the seed, its tag and itself (and
 * how often it is repeated in its submission), at the hour it was when the platform started: never
 * from when a line became free.
 */
final class CallMaker {

  private static final int IVR = 6;
  private static final int SHORTEST_REAL_NUMBER = 5;
  private static final int USUAL_TALK = 24;
  private static final int LONGEST_RECORD_DELAY = 8;

  private final long seed;
  private final Instant startedAt;
  private final AtomicLong nextId;

  /**
   * Makes calls.
   *
   * @param firstId the id of the first one's record
   */
  CallMaker(long seed, Instant startedAt, long firstId) {
    this.seed = seed;
    this.startedAt = startedAt;
    this.nextId = new AtomicLong(firstId);
  }

  List<QueuedNumber> queue(Submission submission, long day) {
    Map<String, Integer> seen = new HashMap<>();
    List<QueuedNumber> queued = new ArrayList<>(submission.numbers().size());
    long tagSeed = Mix.of(seed, submission.tag());
    for (String number : submission.numbers()) {
      int repetition = seen.merge(number, 1, Integer::sum);
      long hash = Mix.of(Mix.of(tagSeed, number), repetition);
      queued.add(new QueuedNumber(submission, number, hash, nextId.getAndIncrement(), day, 0));
    }
    return queued;
  }

  SimulatedCall call(QueuedNumber queued, long start) {
    Submission s = queued.submission();
    long hash = queued.hash();
    Fate fate = fate(queued);
    String recording =
        fate.answered() ? RecordingName.of(start, queued.id(), AudioFormat.pick(hash)) : "";
    return new SimulatedCall(
        queued.id(),
        "",
        queued.number(),
        s.callerId().isEmpty() ? CallerIds.pick(s.country(), Mix.of(hash, 11)) : s.callerId(),
        start,
        fate.ring(),
        fate.talk(),
        fate.answered(),
        false,
        IVR,
        "0",
        "0",
        s.chengshudu(),
        s.tag(),
        recording,
        fate.direction(),
        fate.cause(),
        fate.key());
  }

  /** A record that appears for no submission, to shift a page. */
  SimulatedCall stray(long start, String tag, String chengshudu, String number) {
    long id = nextId.getAndIncrement();
    return new SimulatedCall(
        id,
        "",
        number,
        "",
        start,
        Cause.BUSY.ring(id, LONGEST_RECORD_DELAY),
        0,
        false,
        false,
        IVR,
        "0",
        "0",
        chengshudu,
        tag,
        "",
        Cause.BUSY.direction(),
        Cause.BUSY.code(),
        "");
  }

  /** Seconds after a call's end until its record appears, so that records come in no order. */
  double recordDelaySeconds(SimulatedCall call) {
    return Mix.unit(Mix.of(seed ^ 0x5EED, call.id())) * LONGEST_RECORD_DELAY;
  }

  private Fate fate(QueuedNumber queued) {
    Submission s = queued.submission();
    if (queued.number().length() < SHORTEST_REAL_NUMBER) {
      return Fate.unanswered(0, Cause.NOT_FOUND);
    }
    return Fates.decide(
        queued.hash(),
        localHour(s.country()),
        CountryLean.of(s.country()),
        s.patience(),
        s.talk(),
        USUAL_TALK,
        s.keys());
  }

  private int localHour(Country country) {
    return startedAt.atZone(country.zones().getFirst()).getHour();
  }
}
