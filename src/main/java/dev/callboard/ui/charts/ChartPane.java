package dev.callboard.ui.charts;

import dev.callboard.ui.theme.Theme;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/**
 * A chart that wears the window's look: colours and type follow the sheet and the font size. Built
 * and used on the FX thread; {@link #prepare} belongs to another one.
 */
public final class ChartPane extends Region {

  private final Theme theme;
  private final Font font;
  private final Locale locale;
  private final List<StyleableProperty<Color>> colours = new ArrayList<>();
  private @Nullable Chart shown;
  private @Nullable ChartCanvas canvas;
  private boolean stale;

  /**
   * Loads what charts need, once a program run; blocks for a moment.
   *
   * @return to build panes with
   */
  public static Ready prepare() {
    return new Ready(ChartFont.load());
  }

  /** What {@link #prepare} made ready. */
  public static final class Ready {
    private final Font font;

    private Ready(Font font) {
      this.font = font;
    }
  }

  /** Builds an empty pane. */
  public ChartPane(Ready ready, Theme theme, Locale locale) {
    this.theme = theme;
    this.font = ChartFont.speaks(locale) ? ready.font : ChartFont.system();
    this.locale = locale;
    getStyleClass().add("chart-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (ChartColour colour : ChartColour.values()) {
      colours.add(colour.property(this, this::later));
    }
    theme.onFont(getProperties(), (_, _) -> later());
  }

  /**
   * Shows a chart.
   *
   * @param inWords what it says, for people who do not see it
   */
  public void show(Chart chart, String inWords) {
    setAccessibleText(inWords);
    if (!chart.equals(shown)) {
      shown = chart;
      later();
    }
  }

  /** The colours a sheet may set. */
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return ChartColour.metaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return getClassCssMetaData();
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(getWidth());
    double height = snapSizeY(getHeight());
    boolean fits = canvas != null && canvas.getWidth() == width && canvas.getHeight() == height;
    if (shown != null && (stale || !fits)) {
      stale = false;
      draw(shown, width, height);
    }
  }

  StyleableProperty<Color> colour(ChartColour colour) {
    return colours.get(colour.ordinal());
  }

  /** A change of the look changes many colours: drawn once, before the next frame. */
  private void later() {
    stale = true;
    requestLayout();
  }

  /**
   * Draws on a canvas of its own each time: from the second drawing on, JFreeChart's canvas believes
   * its font is still set while the toolkit has gone back to the system's.
   */
  private void draw(Chart chart, double width, double height) {
    ChartCanvas fresh = new ChartCanvas(Drawing.of(chart, palette()));
    fresh.setDomainZoomable(false);
    fresh.setRangeZoomable(false);
    fresh.setWidth(width);
    fresh.setHeight(height);
    canvas = fresh;
    getChildren().setAll(fresh);
  }

  private Palette palette() {
    Map<Fill, java.awt.Color> fills = new EnumMap<>(Fill.class);
    for (Fill fill : Fill.values()) {
      fills.put(fill, awt(ChartColour.valueOf(fill.name())));
    }
    return new Palette(
        awt(ChartColour.TEXT),
        awt(ChartColour.MUTED),
        awt(ChartColour.LINE),
        awt(ChartColour.SURFACE),
        fills,
        font.deriveFont((float) theme.em()),
        figures());
  }

  private java.awt.Color awt(ChartColour colour) {
    Color value = colour(colour).getValue();
    return new java.awt.Color(
        (float) value.getRed(),
        (float) value.getGreen(),
        (float) value.getBlue(),
        (float) value.getOpacity());
  }

  private NumberFormat figures() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setGroupingSeparator('\u2009');
    return new DecimalFormat("#,##0.##", symbols);
  }
}
