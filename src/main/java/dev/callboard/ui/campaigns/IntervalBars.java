package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.Rhythm.Interval;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Calls over time as bars; behind them, in a lighter colour, what is expected at the present pace. */
final class IntervalBars extends VBox {

  private static final int MOST_BARS = 24;
  private static final int MOST_EXPECTED = 8;
  private static final double GAP = 0.22;
  private static final double WIDEST_EM = 2.4;

  private final Kit kit;
  private final Bars bars;
  private final Label from = Labels.of("", "muted", "small");
  private final Label width = Labels.of("", "muted", "small");
  private final Label to = Labels.of("", "muted", "small");

  /**
   * One bar.
   *
   * @param calls how high it is
   * @param expected whether it lies in the future
   */
  private record Bar(double calls, boolean expected) {}

  IntervalBars(Kit kit) {
    this.kit = kit;
    bars = new Bars(kit.theme());
    setId("campaign-bars");
    getStyleClass().add("interval-bars");
    bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(bars, new HBox(from, grow(), width, grow(), to));
  }

  /**
   * Shows how calls are spread over time.
   *
   * @param left how long calling goes on at the present pace; null when that is not known
   */
  void show(Rhythm rhythm, @Nullable Duration left, double perMinute) {
    List<Interval> intervals = rhythm.intervals(MOST_BARS);
    Presence.show(this, !intervals.isEmpty());
    if (intervals.isEmpty()) {
      return;
    }
    Duration length = intervals.getFirst().length();
    List<Bar> all = new ArrayList<>();
    intervals.forEach(i -> all.add(new Bar(i.calls(), false)));
    if (left != null) {
      double calls = perMinute * length.toMinutes();
      long more = Math.min(MOST_EXPECTED, Math.ceilDiv(left.toMinutes(), length.toMinutes()));
      for (int i = 0; i < more; i++) {
        all.add(new Bar(calls, true));
      }
    }
    bars.show(all);
    Interval busiest =
        intervals.stream().max(Comparator.comparingInt(Interval::calls)).orElseThrow();
    from.setText(kit.formats().minute(intervals.getFirst().from(), kit.formats().zone()));
    to.setText(
        kit.formats()
            .minute(
                intervals.getFirst().from().plus(length.multipliedBy(all.size())),
                kit.formats().zone()));
    String words =
        kit.text(
            "campaigns.side.bars",
            kit.formats().span(length),
            kit.formats().number(busiest.calls()));
    width.setText(words);
    bars.setAccessibleText(words);
  }

  private static Region grow() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** The bars themselves, laid out by hand. */
  private static final class Bars extends Pane {

    private final Theme theme;
    private List<Bar> shown = List.of();

    Bars(Theme theme) {
      this.theme = theme;
      getStyleClass().add("bars");
    }

    void show(List<Bar> now) {
      shown = now;
      while (getChildren().size() < now.size()) {
        getChildren().add(new Region());
      }
      getChildren().remove(now.size(), getChildren().size());
      for (int i = 0; i < now.size(); i++) {
        String style = now.get(i).expected() ? "expected" : "bar";
        if (!getChildren().get(i).getStyleClass().equals(List.of(style))) {
          getChildren().get(i).getStyleClass().setAll(style);
        }
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      // A few bars stand side by side from the left; stretched they would be blocks, not bars.
      double step = Math.min(getWidth() / Math.max(1, shown.size()), WIDEST_EM * theme.em());
      double most = shown.stream().mapToDouble(Bar::calls).max().orElse(1);
      for (int i = 0; i < shown.size(); i++) {
        double height = Math.round(getHeight() * shown.get(i).calls() / Math.max(1, most));
        double x = Math.round(i * step);
        double next = Math.round((i + 1) * step - step * GAP);
        getChildren().get(i).resizeRelocate(x, getHeight() - height, Math.max(1, next - x), height);
      }
    }
  }
}
