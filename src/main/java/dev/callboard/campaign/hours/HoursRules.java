package dev.callboard.campaign.hours;

import dev.callboard.campaign.hours.OpenHours.Stretch;
import dev.callboard.country.Country;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calling hours with the holidays they are to be read with. Where people may be in several zones,
 * only what all of them allow is allowed.
 *
 * @param preset the hours
 * @param holidays dates by the calendar of the people called
 */
public record HoursRules(HoursPreset preset, Set<LocalDate> holidays) {

  /** Longer than any run of closed days a calendar has. */
  private static final int DAYS_AHEAD = 60;

  private static final Duration DAY = Duration.ofDays(1);

  /** At either end of the platform's day, when it hardly dials; assumed, nobody documents it. */
  private static final Duration NIGHT = Duration.ofHours(4);

  public HoursRules {
    holidays = Set.copyOf(holidays);
  }

  /**
   * Whether a number may be called.
   *
   * @param canonical E.164 digits without plus
   */
  public HoursVerdict allowed(Instant at, Country country, String canonical) {
    return allowed(at, CalleeZones.of(country, canonical));
  }

  /** Whether people who may be in any of these zones may be called. */
  public HoursVerdict allowed(Instant at, Collection<ZoneId> zones) {
    int open = (int) zones.stream().filter(zone -> stretch(at, zone).isPresent()).count();
    boolean allowed = open == zones.size() && open > 0;
    return new HoursVerdict(
        allowed,
        List.copyOf(zones),
        open,
        allowed ? null : nextOpening(at, zones).orElse(null),
        allowed ? closesAt(at, zones).orElse(null) : null,
        preset);
  }

  /** The first moment, this one included, in which all zones are open; empty for none in sight. */
  public Optional<Instant> nextOpening(Instant at, Collection<ZoneId> zones) {
    return Stream.concat(Stream.of(at), zones.stream().flatMap(zone -> openings(at, zone)))
        .filter(moment -> !moment.isBefore(at))
        .sorted()
        .filter(moment -> zones.stream().allMatch(zone -> stretch(moment, zone).isPresent()))
        .findFirst();
  }

  /** When the first of the zones closes; empty when one of them is closed already. */
  public Optional<Instant> closesAt(Instant at, Collection<ZoneId> zones) {
    List<Optional<Instant>> ends = zones.stream().map(zone -> end(at, zone)).toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /**
   * The first barred day among those on which the platform, under {@code todayonly} 2, calls whom it
   * has not reached by the end of its day; empty when there is none, or the hours are unknown.
   *
   * @param at when numbers are sent
   */
  public Optional<BarredDay> barredNextDay(Instant at, Collection<ZoneId> zones) {
    Instant begin = PlatformDay.end(at);
    // The platform's day is Beijing's: far west of it, it lies on two days of the people called.
    Stream<Instant> moments = Stream.of(begin.plus(NIGHT), begin.plus(DAY).minus(NIGHT));
    return moments
        .flatMap(moment -> zones.stream().map(zone -> moment.atZone(zone).toLocalDate()))
        .sorted()
        .filter(date -> preset.known() && preset.on(date, holidays).isEmpty())
        .findFirst()
        .map(date -> new BarredDay(date, holidays.contains(date)));
  }

  private Stream<Instant> openings(Instant at, ZoneId zone) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return Stream.iterate(today, date -> date.plusDays(1))
        .limit(DAYS_AHEAD)
        .flatMap(date -> stretches(date, zone))
        .map(Stretch::from);
  }

  // Hours that go on past midnight into the next day's do not end at midnight.
  private Optional<Instant> end(Instant at, ZoneId zone) {
    Optional<Stretch> here = stretch(at, zone);
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Instant end = here.get().to();
    for (int day = 0; day < DAYS_AHEAD; day++) {
      Optional<Stretch> next = stretch(end, zone);
      if (next.isEmpty()) {
        break;
      }
      end = next.get().to();
    }
    return Optional.of(end);
  }

  private Optional<Stretch> stretch(Instant at, ZoneId zone) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return Stream.concat(stretches(date, zone), stretches(date.minusDays(1), zone))
        .filter(stretch -> stretch.holds(at))
        .max(Comparator.comparing(Stretch::to));
  }

  private Stream<Stretch> stretches(LocalDate date, ZoneId zone) {
    return preset.known()
        ? preset.on(date, holidays).stream().map(hours -> hours.on(date, zone))
        : Stream.empty();
  }
}
