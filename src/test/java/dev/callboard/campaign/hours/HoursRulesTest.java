package dev.callboard.campaign.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursRulesTest {

  private static final Country INDONESIA = Countries.find("id").orElseThrow();
  private static final Country MEXICO = Countries.find("mx").orElseThrow();
  private static final Country COLOMBIA = Countries.find("co").orElseThrow();

  @TempDir Path folder;

  @Test
  void anIndonesianMobileIsCalledOnlyWhileAllThreeZonesAreOpen() throws Exception {
    HoursRules rules = new HoursBook(folder).rules(INDONESIA);
    // 08:00-20:00 everywhere is 08:00-18:00 in Jakarta (calling-hours research, number forms).
    assertThat(at(rules, INDONESIA, "628120000000", "2026-11-23T07:59", "Asia/Jakarta").allowed())
        .isFalse();
    HoursVerdict open = at(rules, INDONESIA, "628120000000", "2026-11-23T08:00", "Asia/Jakarta");
    assertThat(open.allowed()).isTrue();
    assertThat(open.closes()).isEqualTo(instant("2026-11-23T18:00", "Asia/Jakarta"));
    HoursVerdict late = at(rules, INDONESIA, "628120000000", "2026-11-23T18:00", "Asia/Jakarta");
    assertThat(late.allowed()).isFalse();
    assertThat(late.open()).isEqualTo(2);
    assertThat(late.zones()).hasSize(3);
    assertThat(late.opens()).isEqualTo(instant("2026-11-24T08:00", "Asia/Jakarta"));
  }

  @Test
  void sundayIsClosedAndSoIsAHoliday() throws Exception {
    HoursBook book = new HoursBook(folder);
    book.holidays(INDONESIA, Set.of(LocalDate.parse("2026-11-23")));
    HoursVerdict saturday =
        at(book.rules(INDONESIA), INDONESIA, "628120000000", "2026-11-21T21:00", "Asia/Jakarta");
    assertThat(saturday.opens()).isEqualTo(instant("2026-11-24T08:00", "Asia/Jakarta"));
    assertThat(new HoursBook(folder).rules(INDONESIA).holidays()).hasSize(1);
  }

  /** Under todayonly 2 the platform goes on by itself, also on a day without calls. */
  @Test
  void theDayOnWhichThePlatformWouldGoOnIsJudgedBeforeItIsTooLate() throws Exception {
    HoursBook book = new HoursBook(folder);
    book.holidays(INDONESIA, Set.of(LocalDate.parse("2026-11-24")));
    assertThat(nextDay(book.rules(INDONESIA), INDONESIA, "2026-11-20T10:00", "Asia/Jakarta"))
        .isEmpty();
    assertThat(nextDay(book.rules(INDONESIA), INDONESIA, "2026-11-21T10:00", "Asia/Jakarta"))
        .contains(new BarredDay(LocalDate.parse("2026-11-22"), false));
    assertThat(nextDay(book.rules(INDONESIA), INDONESIA, "2026-11-23T10:00", "Asia/Jakarta"))
        .contains(new BarredDay(LocalDate.parse("2026-11-24"), true));
    // Friday noon in Bogota is Saturday in Beijing, so the platform's next day reaches into Sunday.
    assertThat(nextDay(book.rules(COLOMBIA), COLOMBIA, "2026-11-20T12:00", "America/Bogota"))
        .contains(new BarredDay(LocalDate.parse("2026-11-22"), false));
    assertThat(nextDay(book.rules(COLOMBIA), COLOMBIA, "2026-11-17T12:00", "America/Bogota"))
        .isEmpty();
  }

  private static Optional<BarredDay> nextDay(
      HoursRules rules, Country country, String at, String zone) {
    return rules.barredNextDay(instant(at, zone), country.zones());
  }

  @ParameterizedTest
  @CsvSource({
    "529981000000, America/Cancun",
    "526141000000, America/Chihuahua",
    "526561000000, America/Ciudad_Juarez",
    "525512345678, America/Mexico_City"
  })
  void aMexicanAreaCodeTellsTheZone(String canonical, String zone) {
    assertThat(CalleeZones.of(MEXICO, canonical)).containsExactly(ZoneId.of(zone));
  }

  @Test
  void anUnknownMexicanAreaMayBeAnywhereInTheCountry() throws Exception {
    assertThat(CalleeZones.of(MEXICO, "522811000000")).isEqualTo(MEXICO.zones());
    HoursRules rules = new HoursBook(folder).rules(MEXICO);
    HoursVerdict verdict =
        at(rules, MEXICO, "522811000000", "2026-11-23T07:30", "America/Mexico_City");
    assertThat(verdict.allowed()).isFalse();
    assertThat(verdict.opens()).isEqualTo(instant("2026-11-23T07:00", "America/Tijuana"));
    assertThat(at(rules, MEXICO, "525512345678", "2026-11-23T07:30", "America/Mexico_City"))
        .matches(HoursVerdict::allowed);
  }

  @Test
  void colombiansHaveShortSaturdays() throws Exception {
    HoursRules rules = new HoursBook(folder).rules(COLOMBIA);
    HoursVerdict saturday =
        at(rules, COLOMBIA, "573000000000", "2026-11-28T14:59", "America/Bogota");
    assertThat(saturday.closes()).isEqualTo(instant("2026-11-28T15:00", "America/Bogota"));
    assertThat(at(rules, COLOMBIA, "573000000000", "2026-11-28T15:00", "America/Bogota").opens())
        .isEqualTo(instant("2026-11-30T07:00", "America/Bogota"));
  }

  @Test
  void hoursMaySpanMidnightAndFlowIntoTheNextDay() {
    Map<DayOfWeek, OpenHours> weekly =
        Map.of(
            DayOfWeek.MONDAY, OpenHours.parse("22:00-02:00"),
            DayOfWeek.TUESDAY, OpenHours.parse("02:00-24:00"));
    HoursRules rules =
        new HoursRules(
            new HoursPreset("x", "co", "", true, weekly, List.of(), "", "", "", ""), Set.of());
    HoursVerdict night = at(rules, COLOMBIA, "573000000000", "2026-11-24T01:00", "America/Bogota");
    assertThat(night.allowed()).isTrue();
    assertThat(night.closes()).isEqualTo(instant("2026-11-25T00:00", "America/Bogota"));
    assertThat(at(rules, COLOMBIA, "573000000000", "2026-11-25T00:00", "America/Bogota").opens())
        .isEqualTo(instant("2026-11-30T22:00", "America/Bogota"));
  }

  @Test
  void unknownHoursAllowNothingAndOpenNever() throws Exception {
    HoursBook book = new HoursBook(folder);
    book.use(INDONESIA, "id-other");
    HoursVerdict verdict =
        at(book.rules(INDONESIA), INDONESIA, "628120000000", "2026-11-23T10:00", "Asia/Jakarta");
    assertThat(verdict.allowed()).isFalse();
    assertThat(verdict.opens()).isNull();
    assertThat(verdict.preset().known()).isFalse();
  }

  @Test
  void changedHoursStayWithTheirSourceUntilTheCountryIsPutBack() throws Exception {
    HoursBook book = new HoursBook(folder);
    HoursPreset before = book.rules(INDONESIA).preset();
    assertThat(book.untouched(before)).isTrue();
    book.change(
        before.id(),
        Map.of(
            DayOfWeek.MONDAY, OpenHours.parse("09:30-17:00"),
            DayOfWeek.SUNDAY, OpenHours.parse("22:00-24:00")),
        null);
    book.holidays(INDONESIA, Set.of(LocalDate.parse("2026-12-25")));
    HoursPreset changed = new HoursBook(folder).rules(INDONESIA).preset();
    assertThat(changed.source()).isEqualTo(before.source());
    assertThat(changed.weekly().keySet()).containsOnly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    assertThat(changed.weekly().get(DayOfWeek.SUNDAY)).hasToString("22:00–24:00");
    assertThat(changed.holidayHours()).isNull();
    assertThat(book.untouched(changed)).isFalse();
    assertThat(book.rules(MEXICO)).as("of other countries nothing changes").isNotNull();
    book.reset(INDONESIA);
    assertThat(book.rules(INDONESIA).preset()).isEqualTo(before);
    assertThat(book.rules(INDONESIA).holidays()).doesNotContain(LocalDate.parse("2026-12-25"));
  }

  @Test
  void everyCountryHasHoursWithSourceAndDate() throws Exception {
    for (Country country : Countries.all()) {
      HoursPreset preset = new HoursBook(folder).rules(country).preset();
      assertThat(preset.known()).as(country.region()).isTrue();
      assertThat(preset.source()).isNotBlank();
      assertThat(preset.date()).isNotBlank();
      assertThat(preset.url()).startsWith("https://");
    }
  }

  @Test
  void aFileSpoiltByHandIsNoLicenceToCall() throws Exception {
    Files.writeString(folder.resolve("hours.json"), "{\"presets\":[{\"id\":1");
    HoursBook book = new HoursBook(folder);
    assertThatThrownBy(() -> book.rules(INDONESIA)).hasMessageContaining("hours.json");
  }

  @Test
  void thePlatformsDayEndsAtFourInTheAfternoonUtc() {
    assertThat(PlatformDay.end(Instant.parse("2026-11-23T15:59:59Z")))
        .isEqualTo("2026-11-23T16:00:00Z");
    assertThat(PlatformDay.end(Instant.parse("2026-11-23T16:00:00Z")))
        .isEqualTo("2026-11-24T16:00:00Z");
  }

  private static HoursVerdict at(
      HoursRules rules, Country country, String canonical, String local, String zone) {
    return rules.allowed(instant(local, zone), country, canonical);
  }

  private static Instant instant(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
