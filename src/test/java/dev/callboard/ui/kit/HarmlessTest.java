package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  void numbersKeysAndTokensDoNotLeaveWithDetails() {
    assertThat(Harmless.of("call to 081255501234 failed after 120 s with code 10006"))
        .isEqualTo("call to …34 failed after 120 s with code 10006");
    assertThat(Harmless.of("service=Login&accesskey=s3cr3t&x=1"))
        .isEqualTo("service=Login&accesskey=[secret]&x=1");
    assertThat(Harmless.of("sent 0123456789abcdef0123456789abcdef twice"))
        .isEqualTo("sent [token] twice");
  }
}
