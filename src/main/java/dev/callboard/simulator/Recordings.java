package dev.callboard.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The recordings the platform still has, found by name or by call. Thread-safe. */
final class Recordings {

  /** Recordings are kept for 3 months (platform documentation). */
  private static final int MONTHS_KEPT = 3;

  private final long seed;
  private final SimClock clock;
  private final History history;
  private final LiveCalls live;
  private final Map<AudioFormat, byte[]> speech = new EnumMap<>(AudioFormat.class);

  Recordings(long seed, SimClock clock, History history, LiveCalls live) {
    this.seed = seed;
    this.clock = clock;
    this.history = history;
    this.live = live;
    for (AudioFormat format : AudioFormat.values()) {
      speech.put(format, read(format.resource()));
    }
  }

  /** The call whose recording has that name; empty when there is none or it was deleted. */
  Optional<SimulatedCall> find(String name) {
    OptionalLong id = RecordingName.id(name);
    return id.isEmpty()
        ? Optional.empty()
        : find(id.getAsLong()).filter(c -> c.recordFileName().equals(name));
  }

  /** The call of that id; empty when there is none or its recording was deleted. */
  Optional<SimulatedCall> find(long id) {
    OptionalLong past = history.indexOf(id);
    Optional<SimulatedCall> call =
        past.isPresent() ? Optional.of(history.call((int) past.getAsLong())) : live.find(id);
    return call.filter(SimulatedCall::recorded).filter(c -> !deleted(c));
  }

  Body bytes(SimulatedCall call) {
    AudioFormat format = RecordingName.format(call.recordFileName());
    return new RecordingBytes(
        format, speech.get(format), call.billSec(), Mix.of(seed ^ 0x50D, call.id()));
  }

  private boolean deleted(SimulatedCall call) {
    return !Instant.ofEpochSecond(call.start())
        .atOffset(SimClock.ZONE)
        .plusMonths(MONTHS_KEPT)
        .toInstant()
        .isAfter(clock.now());
  }

  private static byte[] read(String resource) {
    try (InputStream in = Recordings.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
