package dev.callboard.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Faults by chance, the same ones for the same seed and order of requests. Thread-safe. */
final class Chaos {

  private final long seed;
  private final ChaosRates rates;
  private final AtomicLong requests = new AtomicLong();

  Chaos(long seed, ChaosRates rates) {
    this.seed = seed;
    this.rates = rates;
  }

  Optional<Fault> next() {
    double at = Mix.unit(Mix.of(seed, requests.getAndIncrement()));
    if ((at -= rates.resetBefore()) < 0) {
      return Optional.of(Fault.resetBefore());
    }
    if ((at -= rates.resetAfter()) < 0) {
      return Optional.of(Fault.resetAfter());
    }
    if ((at -= rates.html()) < 0) {
      return Optional.of(Fault.html());
    }
    if ((at -= rates.half()) < 0) {
      return Optional.of(new Fault.HalfBody());
    }
    if ((at -= rates.serverError()) < 0) {
      return Optional.of(Fault.status(500));
    }
    if ((at -= rates.tokenDeath()) < 0) {
      return Optional.of(new Fault.TokenDeath());
    }
    return at < rates.late() ? Optional.of(late(at / rates.late())) : Optional.empty();
  }

  private Fault late(double share) {
    return new Fault.Slow(Duration.ofNanos((long) (rates.latest().toNanos() * share)));
  }
}
