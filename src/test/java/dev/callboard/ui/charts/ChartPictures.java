package dev.callboard.ui.charts;

import dev.callboard.app.tour.Pictures;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Saves pictures of every kind of chart to look at: {@code ChartPictures FOLDER}. */
final class ChartPictures {

  private ChartPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      take(folder, Look.LIGHT, 1);
      take(folder, Look.DARK, 1);
      take(folder, Look.LIGHT, 1.5);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private static void take(Path folder, Look look, double factor) throws Exception {
    ChartPane.Ready ready = ChartPane.prepare();
    TestWindow window = FxThread.call(TestWindow::frozen);
    FxThread.call(
        () -> {
          VBox all = new VBox(12);
          all.getStyleClass().addAll("card", "padded");
          for (Chart chart : charts()) {
            ChartPane pane = new ChartPane(ready, window.kit().theme(), Locale.ENGLISH);
            pane.show(chart, "");
            all.getChildren().add(pane);
          }
          window.wear(look, factor);
          window.show(
              new Screen() {
                @Override
                public Parent root() {
                  return all;
                }
              });
          return null;
        });
    String name = "charts-" + look.name().toLowerCase(Locale.ROOT) + "-" + factor + ".png";
    FxThread.call(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          long begun = System.nanoTime();
          window.scene().getRoot().layout();
          Pictures.save(window.scene(), folder.resolve(name));
          return System.nanoTime() - begun;
        });
    window.close();
  }

  private static List<Chart> charts() {
    List<String> hours = IntStream.range(0, 24).mapToObj(String::valueOf).toList();
    List<List<@Nullable Double>> shares = new ArrayList<>();
    List<List<Long>> calls = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      List<@Nullable Double> row = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        row.add(hour < 8 || hour > 19 ? null : 0.2 + 0.6 * ((hour * 7 + day * 13) % 11) / 11);
      }
      shares.add(row);
      calls.add(hours.stream().map(h -> Long.valueOf(h) * 10).toList());
    }
    return List.of(
        new Chart.StackedColumns(
            hours,
            List.of(
                new Chart.Series("answered", Fill.ANSWERED, hourly(41)),
                new Chart.Series("no answer", Fill.NO_ANSWER, hourly(37)),
                new Chart.Series("busy", Fill.BUSY, hourly(11)),
                new Chart.Series("refused", Fill.REFUSED, hourly(7)),
                new Chart.Series("line failed", Fill.FAILED, hourly(5)))),
        new Chart.HeatMap(
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), hours, shares, calls),
        new Chart.Bars(
            List.of("hang up normally (10001)", "no answer (10016)", "user is busy (10006)"),
            List.of(412_907L, 207_113L, 61_200L),
            Fill.ACCENT));
  }

  private static List<Long> hourly(int factor) {
    return IntStream.range(0, 24)
        .mapToObj(h -> h < 8 || h > 19 ? 0L : (long) factor * (h % 5 + 3) * 100)
        .toList();
  }
}
