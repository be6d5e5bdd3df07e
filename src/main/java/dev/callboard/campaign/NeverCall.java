package dev.callboard.campaign;

import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.SkipReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that forbids to call a number, whatever the campaign. The first that knows a reason is
 * the one that is told. Thread-safe; every method touches the disk.
 */
public final class NeverCall {

  private final SuppressionList own;

  /** Uses a profile's folder; nothing is read yet. */
  public NeverCall(Path folder) {
    own = new SuppressionList(folder);
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
    return List.of(own.ban());
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
