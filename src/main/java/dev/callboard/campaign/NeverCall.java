package dev.callboard.campaign;

import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.SkipReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that forbids to call a number, whatever the campaign. The first that knows a reason is
 * the one that is told. Thread-safe; every method touches the disk.
 */
public final class NeverCall {

  private final SuppressionList own;
  private final Registers registers;
  private final @Nullable CallCaps caps;

  /** Uses the lists in a profile's folder, but no caps; nothing is read yet. */
  public NeverCall(Path folder) {
    own = new SuppressionList(folder);
    registers = new Registers(folder, InstantSource.system());
    caps = null;
  }

  /**
   * Uses lists and caps of a profile; nothing is read yet.
   *
   * @param calls knows how often each number was called
   */
  public NeverCall(Path folder, RecentCalls calls, InstantSource clock) {
    own = new SuppressionList(folder);
    registers = new Registers(folder, clock);
    caps = new CallCaps(folder, calls);
  }

  /** Imported registers. */
  public Registers registers() {
    return registers;
  }

  /** Caps per number; empty where calls are not known. */
  public Optional<CallCaps> caps() {
    return Optional.ofNullable(caps);
  }

  /**
   * Every reason a number must not be called now.
   *
   * @param canonical E.164 digits without plus
   */
  public List<SkipReason> reasons(String canonical, Country country) throws IOException {
    List<SkipReason> reasons = new ArrayList<>();
    for (Ban ban : bans(country)) {
      SkipReason why = ban.of(canonical);
      if (why != null) {
        reasons.add(why);
      }
    }
    return reasons;
  }

  /** The supervisor's own list. */
  public SuppressionList own() {
    return own;
  }

  /**
   * Skips what must not be called.
   *
   * @return the same numbers in the same order; a view where something changes
   * @throws IOException when a list cannot be read
   */
  public List<JudgedNumber> screen(List<JudgedNumber> numbers, Country country) throws IOException {
    List<Ban> bans = bans(country);
    if (bans.isEmpty()) {
      return numbers;
    }
    Map<Integer, SkipReason> reasons = new HashMap<>();
    int index = 0;
    for (JudgedNumber number : numbers) {
      SkipReason why = number.accepted() ? first(bans, number.canonical()) : null;
      if (why != null) {
        reasons.put(index, why);
      }
      index++;
    }
    return reasons.isEmpty() ? numbers : new Skipping(numbers, reasons::get);
  }

  /**
   * Who of a batch must not be called.
   *
   * @throws IOException when a list cannot be read; then nothing may leave
   */
  public List<LeftOut> leftOut(List<ImportedNumber> numbers, Country country) throws IOException {
    List<Ban> bans = bans(country);
    List<LeftOut> leftOut = new ArrayList<>();
    for (ImportedNumber number : numbers) {
      SkipReason why = first(bans, number.canonical());
      if (why != null) {
        leftOut.add(new LeftOut(number.seq(), why));
      }
    }
    return leftOut;
  }

  private List<Ban> bans(Country country) throws IOException {
    List<Ban> bans = new ArrayList<>(List.of(own.ban(), registers.ban(country)));
    if (caps != null) {
      bans.add(caps.ban(country));
    }
    // A list of a million numbers is gone through only when there is something to ask.
    bans.removeIf(ban -> ban == Ban.NOTHING);
    return bans;
  }

  private static @Nullable SkipReason first(List<Ban> bans, String canonical) {
    for (Ban ban : bans) {
      SkipReason why = ban.of(canonical);
      if (why != null) {
        return why;
      }
    }
    return null;
  }
}
