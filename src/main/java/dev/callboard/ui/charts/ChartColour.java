package dev.callboard.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of a chart as a sheet names them: {@code -chart-answered} and so on. */
enum ChartColour {
  TEXT,
  MUTED,
  LINE,
  SURFACE,
  ACCENT,
  ANSWERED,
  NO_ANSWER,
  BUSY,
  REFUSED,
  CANCELLED,
  FAILED;

  private final CssMetaData<ChartPane, Color> metaData =
      new CssMetaData<>(
          "-chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-'),
          StyleConverter.getColorConverter(),
          Color.GRAY) {
        @Override
        public boolean isSettable(ChartPane pane) {
          return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(ChartPane pane) {
          return pane.colour(ChartColour.this);
        }
      };

  StyleableProperty<Color> property(ChartPane pane, Runnable changed) {
    return new SimpleStyleableObjectProperty<>(metaData, pane, name(), Color.GRAY) {
      @Override
      protected void invalidated() {
        get();
        changed.run();
      }
    };
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    for (ChartColour colour : values()) {
      all.add(colour.metaData);
    }
    return List.copyOf(all);
  }
}
