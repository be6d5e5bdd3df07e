package dev.callboard.ui.charts;

import dev.callboard.calls.CallStatistics;
import dev.callboard.calls.Disposition;
import dev.callboard.text.Explanations;
import dev.callboard.text.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Statistics of calls as charts, named in the language of the window. On any thread. */
public final class CallCharts {

  private static final int HOURS = 24;

  /** More causes than this are noise. */
  private static final int MOST_CAUSES = 8;

  private final Texts texts;
  private final Explanations explanations;

  /** Names things in a language. */
  public CallCharts(Texts texts) {
    this.texts = texts;
    this.explanations = new Explanations(texts);
  }

  /** Calls by hour of the day, stacked by outcome. */
  public Chart hours(CallStatistics statistics) {
    List<Chart.Series> series = new ArrayList<>();
    for (Disposition outcome : Disposition.values()) {
      long[] calls = new long[HOURS];
      statistics.hours().stream()
          .filter(count -> count.outcome() == outcome)
          .forEach(count -> calls[count.hour()] = count.calls());
      if (LongStream.of(calls).sum() > 0) {
        String name = texts.get("calls.outcome." + outcome.name().toLowerCase(Locale.ROOT));
        series.add(
            new Chart.Series(
                name, Fill.valueOf(outcome.name()), LongStream.of(calls).boxed().toList()));
      }
    }
    return new Chart.StackedColumns(hourNames(), series);
  }

  /** The share of calls that was answered, by weekday and hour. */
  public Chart week(CallStatistics statistics) {
    List<List<@Nullable Double>> shares = new ArrayList<>();
    List<List<Long>> calls = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      @Nullable Double[] share = new @Nullable Double[HOURS];
      Long[] of = new Long[HOURS];
      Arrays.fill(of, 0L);
      for (CallStatistics.WeekHour hour : statistics.week()) {
        if (hour.day() == day) {
          share[hour.hour()] = hour.answerRate();
          of[hour.hour()] = hour.calls();
        }
      }
      // Not List.of: hours without calls have no share.
      shares.add(Arrays.asList(share));
      calls.add(List.of(of));
    }
    List<String> days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()))
            .toList();
    return new Chart.HeatMap(days, hourNames(), shares, calls);
  }

  /** Answered calls by talking time; each column is named by where it begins, or there is no room. */
  public Chart talk(CallStatistics statistics) {
    List<String> bands = new ArrayList<>();
    List<Long> calls = new ArrayList<>();
    for (CallStatistics.TalkBand band : statistics.talk()) {
      bands.add(
          band.to() == Integer.MAX_VALUE
              ? texts.get("charts.talk.open", clock(band.from()))
              : clock(band.from()));
      calls.add(band.calls());
    }
    return new Chart.StackedColumns(
        bands, List.of(new Chart.Series(texts.get("charts.answered"), Fill.ANSWERED, calls)));
  }

  /** Calls by hang-up cause, the most frequent first. */
  public Chart causes(CallStatistics statistics) {
    List<CallStatistics.CauseCount> most = statistics.causes().stream().limit(MOST_CAUSES).toList();
    return new Chart.Bars(
        most.stream()
            .map(
                count ->
                    texts.get(
                        "charts.cause",
                        explanations.hangup(count.cause()),
                        String.valueOf(count.cause())))
            .toList(),
        most.stream().map(CallStatistics.CauseCount::calls).toList(),
        Fill.ACCENT);
  }

  /** Calls by pressed key; those without one are left out. */
  public Chart keys(CallStatistics statistics) {
    List<CallStatistics.KeyCount> pressed =
        statistics.keys().stream().filter(count -> !none(count.key())).toList();
    return new Chart.Bars(
        pressed.stream().map(CallStatistics.KeyCount::key).toList(),
        pressed.stream().map(CallStatistics.KeyCount::calls).toList(),
        Fill.ACCENT);
  }

  private static boolean none(String key) {
    return key.isBlank();
  }

  private static List<String> hourNames() {
    return IntStream.range(0, HOURS).mapToObj(String::valueOf).toList();
  }

  private static String clock(int seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
