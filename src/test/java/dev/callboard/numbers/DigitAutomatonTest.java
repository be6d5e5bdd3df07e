package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitAutomatonTest {

  static Stream<Country> countries() {
    return Countries.all().stream();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void agreesWithTheRegularExpressionsOfTheMetadata(Country country) {
    PhoneMetadata metadata =
        DefaultMetadataDependenciesProvider.getInstance()
            .getPhoneNumberMetadataSource()
            .getMetadataForRegion(country.region());
    List<String> patterns =
        List.of(
            metadata.getGeneralDesc().getNationalNumberPattern(),
            metadata.getMobile().getNationalNumberPattern(),
            metadata.getFixedLine().getNationalNumberPattern());
    var automaton = new DigitAutomaton(patterns);
    List<Pattern> expressions = patterns.stream().map(Pattern::compile).toList();
    var random = new Random(country.callingCode());
    int matches = 0;
    for (int i = 0; i < 50_000; i++) {
      String digits = digits(random);
      byte[] ascii = digits.getBytes(StandardCharsets.US_ASCII);
      int mask = automaton.match(ascii, 0, ascii.length);
      for (int p = 0; p < patterns.size(); p++) {
        boolean wanted = expressions.get(p).matcher(digits).matches();
        matches += wanted ? 1 : 0;
        assertThat((mask & (1 << p)) != 0).as(digits + " " + patterns.get(p)).isEqualTo(wanted);
      }
    }
    assertThat(matches).isGreaterThan(1000);
  }

  @Test
  void refusesWhatItCannotExpress() {
    assertThatThrownBy(() -> new DigitAutomaton(List.of("1(?=2)")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new DigitAutomaton(List.of("1a")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static String digits(Random random) {
    int length = 6 + random.nextInt(8);
    var digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
