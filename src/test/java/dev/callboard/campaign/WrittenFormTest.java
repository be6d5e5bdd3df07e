package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.profile.NumberForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenFormTest {

  private static final Map<String, String> NATIONAL =
      Map.of(
          "id", "81200000001",
          "in", "9100000001",
          "ph", "9170000001",
          "mx", "5512000001",
          "co", "3100000001",
          "tha", "810000001",
          "vn", "912000001");

  @Test
  void everyFormIsReadBack() {
    for (Country country : Countries.all()) {
      String national = NATIONAL.get(country.nationcode());
      String canonical = country.callingCode() + national;
      for (NumberForm form : NumberForm.values()) {
        for (String prefix : List.of("", "99", "0")) {
          var written = WrittenForm.of(country, form, prefix);
          var batch = new BatchNumbers("cb-x");
          batch.add(canonical, 7);
          for (String text :
              List.of(
                  written.write(canonical),
                  national,
                  "0" + national,
                  canonical,
                  "+" + canonical,
                  "00" + canonical,
                  "+" + country.callingCode() + "0" + national,
                  "9901#" + national)) {
            assertThat(batch.find(text, written)).as(country + " " + text).isEqualTo(7);
          }
          assertThat(batch.find("1234567", written)).isZero();
          assertThat(batch.find("", written)).isZero();
        }
      }
    }
  }

  @Test
  void writesWhatTheProfileWants() {
    assertThat(new WrittenForm(62, NumberForm.NATIONAL, "").write("6281200000001"))
        .isEqualTo("81200000001");
    assertThat(new WrittenForm(62, NumberForm.COUNTRY_CODE, "9").write("6281200000001"))
        .isEqualTo("96281200000001");
    assertThat(new WrittenForm(62, NumberForm.E164, "").write("6281200000001"))
        .isEqualTo("+6281200000001");
  }

  @Test
  void nationalNumbersThatBeginLikeTheCallingCodeAreToldApart() {
    var written = new WrittenForm(91, NumberForm.NATIONAL, "");
    var batch = new BatchNumbers("cb-x");
    batch.add("919100000001", 1);
    batch.add("919191000000", 2);
    assertThat(batch.find("9100000001", written)).isEqualTo(1);
    assertThat(batch.find("9191000000", written)).isEqualTo(2);
    assertThat(batch.find("919191000000", written)).isEqualTo(2);
  }
}
