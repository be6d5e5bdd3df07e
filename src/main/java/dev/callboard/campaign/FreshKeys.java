package dev.callboard.campaign;

import dev.callboard.calls.CallSync;
import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Lets a batch leave only after the keys pressed so far were read from the platform, wherever an
 * opt-out key is set: who asked not to be called again must not be in the next batch. Thread-safe.
 */
public final class FreshKeys implements SendGate {

  /** A record comes after its call, and a call may last: what began this long ago is read again. */
  private static final Duration LOOK_BACK = Duration.ofHours(2);

  /** Under {@code todayonly} 2 the platform calls on the day after, too. */
  private static final Duration STILL_DIALLED = Duration.ofHours(48);

  /** Clocks of a second's grain: a call may begin, by its record, just before it was submitted. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final CallSync sync;
  private final PlatformClock platformClock;
  private final InstantSource clock;
  private final AtomicReference<Instant> readTo = new AtomicReference<>(Instant.MIN);

  /** Reads through a profile's sync; nothing is read yet. */
  public FreshKeys(Ledger ledger, CallSync sync, PlatformClock platformClock, InstantSource clock) {
    this.ledger = ledger;
    this.sync = sync;
    this.platformClock = platformClock;
    this.clock = clock;
  }

  /** Reads every call since the first that may have ended in an opt-out, or since the last look. */
  @Override
  public Optional<SendEnd> ask(Campaign campaign, int batch, List<ImportedNumber> numbers)
      throws IOException {
    Instant now = clock.instant();
    Optional<Instant> first = firstSent(campaign, now);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Instant from = later(first.get().minus(GRAIN), readTo.get());
    Instant to = now.plus(platformClock.skew().filter(Duration::isPositive).orElse(Duration.ZERO));
    SyncReport report = sync.syncAll(from, to, JobControl.NONE);
    if (report.refusal() != null || report.failure() != null) {
      return Optional.of(new SendEnd.KeysUnread(batch, report.refusal(), report.failure()));
    }
    if (!report.gapFree()) {
      // Among the records the platform counts and did not give may be the key somebody pressed.
      return Optional.of(new SendEnd.KeysUnread(batch, null, null));
    }
    readTo.set(now.minus(LOOK_BACK));
    return Optional.empty();
  }

  // Of other campaigns only what may be under way still; of this one, all that was sent.
  private Optional<Instant> firstSent(Campaign campaign, Instant now) {
    Instant lately = now.minus(STILL_DIALLED);
    return ledger.campaigns().stream()
        .filter(c -> !c.plan().optOutKey().isEmpty())
        .flatMap(
            c -> sent(c.batches()).filter(at -> c.id().equals(campaign.id()) || at.isAfter(lately)))
        .min(Instant::compareTo);
  }

  private static Stream<Instant> sent(Collection<Batch> batches) {
    return batches.stream().map(Batch::sentAt).filter(Objects::nonNull);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
