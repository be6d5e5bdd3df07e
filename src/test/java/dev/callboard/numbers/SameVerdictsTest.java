package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compiled rules against the library, number by number. Runs with every build, so an update of
 * the library whose metadata or steps differ does not get past it; {@code callboard.judge.numbers}
 * sets how many numbers per country, {@code callboard.judge.seed} which.
 */
class SameVerdictsTest {

  private static final int NUMBERS = Integer.getInteger("callboard.judge.numbers", 50_000);
  private static final long SEED = Long.getLong("callboard.judge.seed", 1);

  static Stream<Country> countries() {
    return Countries.all().stream();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void everyVerdictIsTheLibrarys(Country country) {
    var judge = new NumberJudge(country);
    var library = new LibraryJudge(country);
    var numbers = new WrittenNumbers(country, SEED * 1000 + country.callingCode());
    Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
    int covered = 0;
    for (int i = 0; i < NUMBERS; i++) {
      String written = numbers.next();
      NumberJudge.Verdict verdict = judge.judge(written);
      NumberJudge.Verdict wanted = library.judge(written);
      if (!verdict.equals(wanted)) {
        assertThat(described(verdict)).as("made-up number " + written).isEqualTo(described(wanted));
      }
      covered += covered(judge, written) ? 1 : 0;
      if (wanted.rejection() != null) {
        rejected.merge(wanted.rejection(), 1, Integer::sum);
      }
    }
    assertThat(covered).as("covered by the compiled rules").isGreaterThan(NUMBERS / 2);
    assertThat(rejected.keySet())
        .contains(
            Rejection.NOT_A_NUMBER,
            Rejection.TOO_LONG,
            Rejection.TOO_SHORT,
            Rejection.OTHER_COUNTRY,
            Rejection.EXTENSION,
            Rejection.LETTERS);
    int refused = rejected.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(NUMBERS - refused).as("accepted").isGreaterThan(NUMBERS / 10);
  }

  @ParameterizedTest
  @MethodSource("countries")
  void tidyListsNeedNoLibrary(Country country) {
    var judge = new NumberJudge(country);
    var numbers = new WrittenNumbers(country, SEED);
    for (int i = 0; i < 10_000; i++) {
      assertThat(covered(judge, numbers.tidy())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("countries")
  void oneCountryHasTheCallingCodeForItself(Country country) {
    assertThat(new NumberJudge(country).compiled()).isTrue();
    assertThat(PhoneNumberUtil.getInstance().getRegionCodesForCountryCode(country.callingCode()))
        .containsExactly(country.region());
    String code = Integer.toString(country.callingCode());
    assertThat(PhoneNumberUtil.getInstance().getSupportedCallingCodes())
        .noneMatch(c -> code.startsWith(c.toString()) && c != country.callingCode());
  }

  @Test
  void everyReasonFitsIntoAPackedVerdict() {
    for (Rejection reason : Rejection.values()) {
      long packed = PackedVerdict.of(999_999_999_999_999_999L, reason);
      assertThat(PackedVerdict.rejection(packed)).isEqualTo(reason);
      assertThat(PackedVerdict.canonical(packed)).isEqualTo(999_999_999_999_999_999L);
      assertThat(packed).isNotEqualTo(PackedVerdict.UNCOVERED);
    }
    assertThat(Arrays.asList(Rejection.values())).hasSizeLessThan(15);
  }

  private static boolean covered(NumberJudge judge, String written) {
    var plain = new PlainNumber();
    return plain.read(written, 0, written.length())
        && judge.judge(plain) != PackedVerdict.UNCOVERED;
  }

  private static String described(NumberJudge.Verdict verdict) {
    return verdict.canonical() + " " + verdict.rejection();
  }
}
