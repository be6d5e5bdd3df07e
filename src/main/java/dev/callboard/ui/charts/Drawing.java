package dev.callboard.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryToolTipGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.fx.FXHints;

/** Makes JFreeChart's charts of ours, without its grey and its bevels. */
final class Drawing {

  /** Room behind the longest bar, as a share of its length. */
  private static final double ROOM = 0.06;

  private static final double ROOM_A_DIGIT = 0.032;

  private final Palette palette;

  private Drawing(Palette palette) {
    this.palette = palette;
  }

  static JFreeChart of(Chart chart, Palette palette) {
    Drawing drawing = new Drawing(palette);
    return switch (chart) {
      case Chart.StackedColumns stacked -> drawing.stacked(stacked);
      case Chart.Bars bars -> drawing.bars(bars);
      case Chart.HeatMap heat -> drawing.heat(heat);
    };
  }

  private JFreeChart stacked(Chart.StackedColumns chart) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    StackedBarRenderer renderer = new StackedBarRenderer();
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Series series = chart.series().get(s);
      renderer.setSeriesPaint(s, palette.fill(series.fill()));
      for (int c = 0; c < chart.categories().size(); c++) {
        data.addValue(series.values().get(c), series.name(), chart.categories().get(c));
      }
    }
    CategoryPlot plot = plot(data, renderer, PlotOrientation.VERTICAL);
    plot.getDomainAxis().setCategoryMargin(0.25);
    return chart(plot, chart.series().size() > 1);
  }

  private JFreeChart bars(Chart.Bars chart) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < chart.names().size(); i++) {
      data.addValue(chart.values().get(i), "", chart.names().get(i));
    }
    BarRenderer renderer = new BarRenderer();
    renderer.setSeriesPaint(0, palette.fill(chart.fill()));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", palette.figures()));
    renderer.setDefaultItemLabelFont(small());
    renderer.setDefaultItemLabelPaint(palette.muted());
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    CategoryPlot plot = plot(data, renderer, PlotOrientation.HORIZONTAL);
    plot.getRangeAxis().setVisible(false);
    plot.getRangeAxis().setUpperMargin(roomBehind(chart.values()));
    plot.setRangeGridlinesVisible(false);
    plot.getDomainAxis().setCategoryMargin(0.3);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
    plot.getDomainAxis().setMaximumCategoryLabelLines(2);
    return chart(plot, false);
  }

  /** Behind the longest bar stands the longest figure, which is not cut off. */
  private double roomBehind(List<Long> values) {
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    return ROOM + ROOM_A_DIGIT * palette.figures().format(most).length();
  }

  private CategoryPlot plot(
      CategoryDataset data, BarRenderer renderer, PlotOrientation orientation) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setMaximumBarWidth(0.12);
    renderer.setDefaultToolTipGenerator(
        new StandardCategoryToolTipGenerator("{1} · {0} {2}", palette.figures()));
    CategoryAxis names = new CategoryAxis();
    if (orientation == PlotOrientation.VERTICAL) {
      // A short name may reach a little into its neighbours' room; cut to dots it says nothing.
      names.setMaximumCategoryLabelWidthRatio(1.6f);
    }
    names.setAxisLineVisible(false);
    names.setTickMarksVisible(false);
    names.setTickLabelFont(small());
    names.setTickLabelPaint(palette.muted());
    names.setLowerMargin(0.01);
    names.setUpperMargin(0.01);
    NumberAxis figures = new NumberAxis();
    figures.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    figures.setNumberFormatOverride(palette.figures());
    dress(figures);
    CategoryPlot plot = new CategoryPlot(data, names, figures, renderer);
    plot.setOrientation(orientation);
    plot.setRangeGridlinePaint(palette.line());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private JFreeChart heat(Chart.HeatMap chart) {
    XYPlot plot =
        new XYPlot(
            HeatBlocks.data(chart),
            symbols(chart.columns(), false),
            symbols(chart.rows(), true),
            HeatBlocks.renderer(chart, palette));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return chart(plot, false);
  }

  private SymbolAxis symbols(List<String> names, boolean fromTheTop) {
    SymbolAxis axis = new SymbolAxis(null, names.toArray(String[]::new));
    axis.setGridBandsVisible(false);
    axis.setInverted(fromTheTop);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    dress(axis);
    return axis;
  }

  private void dress(ValueAxis axis) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(small());
    axis.setTickLabelPaint(palette.muted());
  }

  private JFreeChart chart(Plot plot, boolean legend) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, palette.font(), plot, false);
    chart.setBackgroundPaint(new Color(0, 0, 0, 0));
    // Half of the uppermost figure of an axis lies above what is drawn.
    double above = legend ? 0 : small().getSize() * 0.6;
    chart.setPadding(new RectangleInsets(above, 0, 0, 0));
    RenderingHints hints =
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // Measured by the type that is drawn, not by AWT's idea of it.
    hints.put(FXHints.KEY_USE_FX_FONT_METRICS, true);
    // Axes set this hint for a while and put the former value back, which must not be none.
    hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    chart.setRenderingHints(hints);
    if (legend) {
      LegendTitle title = new LegendTitle(plot);
      title.setPosition(RectangleEdge.TOP);
      title.setHorizontalAlignment(HorizontalAlignment.LEFT);
      title.setFrame(BlockBorder.NONE);
      title.setBackgroundPaint(null);
      title.setItemFont(small());
      title.setItemPaint(palette.text());
      title.setMargin(0, 0, palette.font().getSize() * 0.4, 0);
      chart.addLegend(title);
    }
    return chart;
  }

  private Font small() {
    return palette.small();
  }
}
