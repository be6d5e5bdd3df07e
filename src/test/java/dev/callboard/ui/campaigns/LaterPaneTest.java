package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.OpenHours;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** Whoever chooses a later moment hears what calling hours have against it, before it is stored. */
class LaterPaneTest {

  private static final Country INDONESIA = Countries.find("id").orElseThrow();

  /** Mondays and Wednesdays only. */
  private static final HoursRules RULES =
      new HoursRules(
          new HoursPreset(
              "id-collection",
              "id",
              "Debt collection",
              true,
              Map.of(
                  DayOfWeek.MONDAY, OpenHours.parse("08:00-20:00"),
                  DayOfWeek.WEDNESDAY, OpenHours.parse("08:00-20:00")),
              List.of(),
              "POJK 22/2023 art. 62",
              "",
              "2023",
              ""),
          Set.of());

  @Test
  void aDayWithoutCallsIsToldOf() throws Exception {
    assertThat(against(DayOfWeek.TUESDAY, "10:00", false, false)).contains("not allowed then");
    assertThat(against(DayOfWeek.MONDAY, "23:00", false, false)).contains("not allowed then");
    assertThat(against(DayOfWeek.MONDAY, "12:00", false, false)).isEmpty();
  }

  @Test
  void aNextDayWithoutCallsIsToldOfWherePlatformGoesOn() throws Exception {
    assertThat(against(DayOfWeek.MONDAY, "12:00", true, false)).contains("Tuesday");
    assertThat(against(DayOfWeek.TUESDAY, "10:00", true, true)).isEmpty();
  }

  private static String against(DayOfWeek day, String time, boolean nextDay, boolean anyHour)
      throws Exception {
    try (TestWindow window = FxThread.call(TestWindow::frozen)) {
      return FxThread.call(
          () -> {
            LaterPane pane = new LaterPane(INDONESIA, nextDay, anyHour, window.kit(), _ -> {});
            window.scene().setRoot(new Pane(pane));
            LocalDate date = window.kit().formats().today().with(TemporalAdjusters.next(day));
            ((DatePicker) pane.lookup("#later-date")).setValue(date);
            ((TextField) pane.lookup("#later-time")).setText(time);
            pane.judgeBy(RULES);
            Label told = (Label) pane.lookup("#later-against");
            assertThat(told.isVisible()).isEqualTo(!told.getText().isEmpty());
            return told.getText();
          });
    }
  }
}
