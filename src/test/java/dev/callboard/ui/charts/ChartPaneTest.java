package dev.callboard.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts drawn in a real window, looked at pixel by pixel. */
class ChartPaneTest {

  private static final int JFREECHART_GREY = 0xffc0c0c0;

  private final ChartPane.Ready ready = ChartPane.prepare();

  static Stream<Chart> charts() {
    return Stream.of(
        new Chart.StackedColumns(
            List.of("9", "10"), List.of(new Chart.Series("a", Fill.ACCENT, List.of(3L, 5L)))),
        new Chart.Bars(List.of("busy", "none"), List.of(3L, 0L), Fill.ACCENT),
        new Chart.HeatMap(
            List.of("Mon"), List.of("9"), List.of(List.of(1.0)), List.of(List.of(12L))));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyChartWearsTheLook(Chart chart) throws Exception {
    assertThat(colours(chart, Look.LIGHT)).contains(0xff0b6bcb).doesNotContain(JFREECHART_GREY);
    assertThat(colours(chart, Look.DARK)).contains(0xff5aa9f5).doesNotContain(JFREECHART_GREY);
  }

  @Test
  void aChartChangesItsColoursWithTheWindow() throws Exception {
    TestWindow window = FxThread.call(TestWindow::frozen);
    ChartPane pane =
        FxThread.call(
            () -> {
              ChartPane shown = new ChartPane(ready, window.kit().theme(), Locale.ENGLISH);
              shown.show(charts().findFirst().orElseThrow(), "two columns");
              show(window, shown, Look.LIGHT);
              return shown;
            });
    assertThat(pane.getAccessibleText()).isEqualTo("two columns");
    assertThat(FxThread.call(() -> colours(window))).contains(0xff0b6bcb);
    FxThread.call(
        () -> {
          window.wear(Look.DARK, 1);
          return null;
        });
    assertThat(FxThread.call(() -> colours(window)))
        .contains(0xff5aa9f5)
        .doesNotContain(0xff0b6bcb);
    window.close();
  }

  /** Drawn again, a chart once fell back to the toolkit's own type, measured by another. */
  @Test
  void drawnAgainItIsWrittenInTheSameType() throws Exception {
    TestWindow window = FxThread.call(TestWindow::frozen);
    FxThread.call(
        () -> {
          ChartPane pane = new ChartPane(ready, window.kit().theme(), Locale.ENGLISH);
          pane.show(charts().findFirst().orElseThrow(), "");
          show(window, pane, Look.LIGHT);
          List<Integer> first = pixels(window);
          // The same again, as a change of size or look does.
          pane.show(charts().findFirst().orElseThrow(), "");
          assertThat(pixels(window)).isEqualTo(first);
          return null;
        });
    window.close();
  }

  private Set<Integer> colours(Chart chart, Look look) throws Exception {
    TestWindow window = FxThread.call(TestWindow::frozen);
    try {
      return FxThread.call(
          () -> {
            ChartPane pane = new ChartPane(ready, window.kit().theme(), Locale.ENGLISH);
            pane.show(chart, "");
            show(window, pane, look);
            return colours(window);
          });
    } finally {
      window.close();
    }
  }

  private static void show(TestWindow window, ChartPane pane, Look look) {
    window.wear(look, 1);
    VBox all = new VBox(pane);
    window.show(
        new Screen() {
          @Override
          public Parent root() {
            return all;
          }
        });
  }

  private static Set<Integer> colours(TestWindow window) {
    return new HashSet<>(pixels(window));
  }

  private static List<Integer> pixels(TestWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    WritableImage picture = window.scene().snapshot(null);
    List<Integer> found = new ArrayList<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        found.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return found;
  }
}
