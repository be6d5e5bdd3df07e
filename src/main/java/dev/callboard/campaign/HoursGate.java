package dev.callboard.campaign;

import dev.callboard.campaign.hours.CalleeZones;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lets batches leave within the calling hours of all their numbers only. */
public final class HoursGate implements SendGate {

  private final HoursBook book;
  private final Pace pace;
  private final InstantSource clock;

  /** Judges by a profile's hours, read anew for each batch. */
  public HoursGate(HoursBook book, Pace pace, InstantSource clock) {
    this.book = book;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public Optional<SendEnd> ask(Campaign campaign, int batch, List<ImportedNumber> numbers)
      throws IOException {
    Instant now = clock.instant();
    HoursRules rules = book.rules(campaign.plan().country());
    List<ZoneId> zones =
        CalleeZones.of(
            campaign.plan().country(), () -> numbers.stream().map(n -> n.canonical()).iterator());
    HoursVerdict verdict = rules.allowed(now, zones);
    Instant closes = verdict.closes();
    if (closes == null) {
      return Optional.of(new SendEnd.OutsideHours(batch, verdict, verdict.opens(), false));
    }
    Optional<Duration> dialling = pace.dialling(campaign, numbers.size());
    if (dialling.isPresent() && now.plus(dialling.get()).isAfter(closes)) {
      Instant opens = rules.nextOpening(closes, zones).orElse(null);
      return Optional.of(new SendEnd.OutsideHours(batch, verdict, opens, true));
    }
    return Optional.empty();
  }
}
