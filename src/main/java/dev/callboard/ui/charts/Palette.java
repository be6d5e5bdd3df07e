package dev.callboard.ui.charts;

import java.awt.Color;
import java.awt.Font;
import java.text.NumberFormat;
import java.util.Map;

/**
 * The present look as AWT's values.
 *
 * @param text of the legend
 * @param muted of the axes
 * @param line of the grid
 * @param surface below everything
 * @param fills by what they stand for
 * @param font in the size of the window
 * @param figures how numbers are written
 */
record Palette(
    Color text,
    Color muted,
    Color line,
    Color surface,
    Map<Fill, Color> fills,
    Font font,
    NumberFormat figures) {

  /** A little smaller than the window's type; the only one that charts write in. */
  private static final float SMALL = 0.9f;

  /** The type of every word in a chart. */
  Font small() {
    return font.deriveFont(font.getSize2D() * SMALL);
  }

  Color fill(Fill fill) {
    return fills.getOrDefault(fill, muted);
  }

  /** A colour between the surface and the accent; 0 is hardly seen, 1 is full. */
  Color heat(double share) {
    double strength = 0.08 + 0.92 * Math.clamp(share, 0, 1);
    Color full = fill(Fill.ACCENT);
    return new Color(
        between(surface.getRed(), full.getRed(), strength),
        between(surface.getGreen(), full.getGreen(), strength),
        between(surface.getBlue(), full.getBlue(), strength));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
