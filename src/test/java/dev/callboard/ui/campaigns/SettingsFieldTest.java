package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFieldTest {

  @ParameterizedTest
  @CsvSource({
    "NAME, '', false",
    "NAME, '  ', false",
    "NAME, 促销 11.11, true",
    "WAIT, '', true",
    "WAIT, 30, true",
    "WAIT, 0, false",
    "WAIT, -1, false",
    "WAIT, 3601, false",
    "WAIT, thirty, false",
    "CONN, 3600, true",
    "CALLER_ID, '', true",
    "CALLER_ID, 2190170001, true",
    "CALLER_ID, 21 90, false",
    "REFERENCE, invoice 7 — 促销, true",
    "BATCH_SIZE, 5000, true",
    "BATCH_SIZE, 5001, false",
    "BATCH_SIZE, '', false",
    "SPACING, 0, true",
    "SPACING, 86401, false",
    "SPACING, 99999999999, false"
  })
  void knowsWhatASettingIs(SettingsField field, String typed, boolean accepted) {
    assertThat(field.accepts(typed)).isEqualTo(accepted);
  }
}
