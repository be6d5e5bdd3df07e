package dev.callboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code and every failure the client knows has words for a supervisor. */
class ExplanationsTest {

  private final Explanations explanations = new Explanations(new Texts(Locale.ENGLISH));

  static IntStream knownCodes() {
    return IntStream.range(0, 20_000).filter(c -> new PlatformCode(c).isKnown());
  }

  @ParameterizedTest
  @MethodSource("knownCodes")
  void everyKnownCodeIsExplained(int code) {
    assertThat(explanations.meaning(code)).isNotBlank().doesNotContain("" + code, "{");
    assertThat(explanations.hangup(code)).isEqualTo(explanations.meaning(code));
    if (code < 10_000) {
      assertThat(explanations.action(code)).isNotBlank().doesNotContain("" + code, "{");
    }
  }

  @ParameterizedTest
  @EnumSource(Failure.Kind.class)
  void everyFailureIsExplained(Failure.Kind kind) {
    assertThat(explanations.failureMeaning(kind.name())).isNotBlank().doesNotContain(kind.name());
    assertThat(explanations.failureAction(kind.name())).isNotBlank().doesNotContain(kind.name());
  }

  @Test
  void allOfTheDocumentedAndObservedCodesAreKnown() {
    assertThat(knownCodes()).hasSize(73);
  }

  @Test
  void anyOtherCodeIsShownAsItsNumber() {
    assertThat(explanations.meaning(12_345)).contains("12345");
    assertThat(explanations.action(12_345)).contains("12345");
    assertThat(explanations.hangup(10_099)).isEqualTo("Code 10099");
    assertThat(explanations.failureMeaning("NOVEL")).contains("NOVEL");
  }
}
