package dev.callboard.campaign;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up campaigns. */
final class Plans {

  static final Country INDONESIA = Countries.find("id").orElseThrow();

  private Plans() {}

  static CampaignPlan plan(String name, int batchSize) {
    return plan(name, batchSize, Duration.ZERO);
  }

  static CampaignPlan plan(String name, int batchSize, Duration spacing) {
    return new CampaignPlan(
        name, INDONESIA, "hello.mp3", 30, 60, true, true, "", "ref", batchSize, spacing);
  }

  /** So many good numbers. */
  static List<JudgedNumber> numbers(int count) {
    return NumberImport.fromText(
        IntStream.range(0, count)
            .mapToObj(i -> String.format("0812%07d", i))
            .collect(Collectors.joining("\n")),
        INDONESIA);
  }
}
