package dev.callboard.ui.charts;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;
import org.jspecify.annotations.Nullable;

/** The fields of a heat map; those with nothing to divide by are left out. */
final class HeatBlocks {

  private static final double GAP = 0.06;

  private HeatBlocks() {}

  static XYZDataset data(Chart.HeatMap chart) {
    int most = chart.rows().size() * chart.columns().size();
    double[][] all = new double[3][most];
    int filled = 0;
    for (int row = 0; row < chart.rows().size(); row++) {
      for (int column = 0; column < chart.columns().size(); column++) {
        @Nullable Double share = chart.shares().get(row).get(column);
        if (share != null) {
          all[0][filled] = column;
          all[1][filled] = row;
          all[2][filled++] = share;
        }
      }
    }
    double[][] known = new double[3][];
    for (int i = 0; i < known.length; i++) {
      known[i] = java.util.Arrays.copyOf(all[i], filled);
    }
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("", known);
    return data;
  }

  static XYBlockRenderer renderer(Chart.HeatMap chart, Palette palette) {
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setBlockWidth(1 - GAP);
    renderer.setBlockHeight(1 - GAP);
    renderer.setPaintScale(new Scale(palette));
    renderer.setDefaultToolTipGenerator(tips(chart));
    return renderer;
  }

  private static XYToolTipGenerator tips(Chart.HeatMap chart) {
    return (data, series, item) -> {
      int column = (int) data.getXValue(series, item);
      int row = (int) data.getYValue(series, item);
      double share = ((XYZDataset) data).getZValue(series, item);
      return String.format(
          "%s %s · %.1f\u2009%% / %d",
          chart.rows().get(row),
          chart.columns().get(column),
          100 * share,
          chart.calls().get(row).get(column));
    };
  }

  /** From hardly any colour to the accent. */
  private record Scale(Palette palette) implements PaintScale {

    @Override
    public double getLowerBound() {
      return 0;
    }

    @Override
    public double getUpperBound() {
      return 1;
    }

    @Override
    public Paint getPaint(double share) {
      Color colour = palette.heat(share);
      return colour;
    }
  }
}
