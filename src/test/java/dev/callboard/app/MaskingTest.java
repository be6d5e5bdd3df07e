package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Secret;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private final Masking masking = new Masking();

  @Test
  void phoneNumbersKeepTheirEndOnly() {
    assertThat(masking.mask("called 6281200000451 and +628120000045,8120045"))
        .isEqualTo("called …451 and +…045,…45");
  }

  @Test
  void timesCodesAndShortCountsStay() {
    String line = "2026-11-23 21:30:18.123 WARN 604 after 123456 records";
    assertThat(masking.mask(line)).isEqualTo(line);
  }

  @Test
  void tokensAndNamedSecretsGo() {
    assertThat(masking.mask("token 773a70dd02f0695d50205e9b267692b9!")).isEqualTo("token [token]!");
    assertThat(masking.mask("appid=x&accesskey=abc&token=short;{\"token\":\"tt\"}"))
        .isEqualTo("appid=x&accesskey=[secret]&token=[secret];{\"token\":\"[secret]\"}");
  }

  @Test
  void registeredSecretsGoInClearAndInForms() {
    masking.register(new Secret("geheim &+"));
    masking.register(new Secret(""));
    masking.register(new Secret("a"));
    assertThat(masking.mask("x geheim &+ y geheim+%26%2B z a"))
        .isEqualTo("x [secret] y [secret] z a");
  }
}
