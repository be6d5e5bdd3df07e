package dev.callboard.campaign;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.country.Country;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.profile.NumberForm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Caps per number, in {@code caps.json} of a profile's folder, counted over every outgoing call of
 * the platform in the local records, whoever placed it. What was not read from the platform yet is
 * not counted. Thread-safe; every method touches the disk.
 */
public final class CallCaps {

  private static final Duration WEEK = Duration.ofDays(7);

  private final JsonFile<Caps> file;
  private final CallStore calls;
  private final NumberForm form;
  private final String prefix;
  private final InstantSource clock;

  CallCaps(Path folder, CallStore calls, NumberForm form, String prefix, InstantSource clock) {
    this.file = new JsonFile<>(folder.resolve("caps.json"), Caps.class);
    this.calls = calls;
    this.form = form;
    this.prefix = prefix;
    this.clock = clock;
  }

  /** The caps that hold. */
  public synchronized Caps caps() throws IOException {
    return file.read().orElse(Caps.NONE);
  }

  /** Sets other caps, durably. */
  public synchronized void set(Caps caps) throws IOException {
    file.write(caps);
  }

  /** Counts once, to be asked often. */
  Ban ban(Country country) throws IOException {
    Caps caps = caps();
    if (caps.equals(Caps.NONE)) {
      return Ban.NOTHING;
    }
    CallCounts counts = count(country);
    return canonical -> {
      String reached = caps.reached(counts.of(canonical));
      return reached == null ? null : new SkipReason(Rejection.CAPPED, reached, null);
    };
  }

  private CallCounts count(Country country) throws IOException {
    Instant now = clock.instant();
    ZoneId zone = country.zones().getFirst();
    LocalDate today = now.atZone(zone).toLocalDate();
    WrittenForm written = WrittenForm.of(country, form, prefix);
    var counts = new CallCounts();
    try {
      calls.each(
          CallFilter.ALL.between(now.minus(WEEK), null),
          call -> {
            if (outgoing(call)) {
              boolean day = call.start().atZone(zone).toLocalDate().equals(today);
              boolean lately = call.start().isAfter(now.minus(Duration.ofDays(1)));
              written
                  .readings(call.bill().destNumber())
                  .forEach(reading -> counts.add(reading, day, lately));
            }
          });
    } catch (SQLException e) {
      throw new IOException("the calls of the last week cannot be counted", e);
    }
    return counts;
  }

  private static boolean outgoing(CallRecord call) {
    return !call.bill().direction().equals("callin");
  }
}
