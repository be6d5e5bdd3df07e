package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import java.util.function.DoubleConsumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/**
 * A recording as bars: what was heard, what is to come, and the place between. A canvas, since
 * hundreds of nodes per frame cost too much; its colours are the backgrounds of three invisible
 * regions, so that they come from the sheet.
 */
final class WaveformView extends Region {

  private static final double PITCH = 4;
  private static final double BAR = 2.5;

  private final Canvas canvas = new Canvas();
  private final Region heard = colour("waveform-heard");
  private final Region ahead = colour("waveform-ahead");
  private final Region cursor = colour("waveform-cursor");
  private @Nullable Waveform waveform;
  private double place;

  /**
   * Builds an empty one.
   *
   * @param id of the node
   * @param seek told where somebody clicked or dragged to, 0 to 1
   */
  WaveformView(String id, DoubleConsumer seek) {
    getStyleClass().add("waveform");
    setId(id);
    setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().addAll(heard, ahead, cursor, canvas);
    canvas.setMouseTransparent(true);
    setOnMousePressed(e -> seek.accept(fraction(e.getX())));
    setOnMouseDragged(e -> seek.accept(fraction(e.getX())));
    for (Region colour : new Region[] {heard, ahead, cursor}) {
      colour.backgroundProperty().subscribe(_ -> draw());
    }
  }

  /** Shows peaks; null shows a thin line. */
  void show(@Nullable Waveform now) {
    waveform = now;
    draw();
  }

  /** Shows the place, 0 to 1. */
  void place(double fraction) {
    place = fraction;
    draw();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - insets.getLeft() - insets.getRight();
    double height = getHeight() - insets.getTop() - insets.getBottom();
    canvas.relocate(insets.getLeft(), insets.getTop());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw();
    }
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    g.clearRect(0, 0, width, height);
    int bars = (int) (width / PITCH);
    double at = place * width;
    for (int i = 0; i < bars; i++) {
      double x = i * PITCH;
      double tall = Math.max(1.5, height * peak((double) i / bars, (i + 1.0) / bars));
      g.setFill(paint(x < at ? heard : ahead));
      g.fillRoundRect(x, (height - tall) / 2, BAR, tall, BAR, BAR);
    }
    if (waveform != null) {
      g.setFill(paint(cursor));
      g.fillRect(Math.clamp(at - 1, 0, Math.max(0, width - 2)), 0, 2, height);
    }
  }

  /** The loudest moment of any channel between two places. */
  private double peak(double from, double to) {
    Waveform drawn = waveform;
    double loudest = 0;
    if (drawn != null) {
      for (float[] channel : drawn.peaks()) {
        int first = (int) (from * channel.length);
        int last = Math.min(channel.length, Math.max(first + 1, (int) (to * channel.length)));
        for (int i = first; i < last; i++) {
          loudest = Math.max(loudest, channel[i]);
        }
      }
    }
    return Math.min(1, loudest);
  }

  private double fraction(double x) {
    return canvas.getWidth() <= 0 ? 0 : (x - getInsets().getLeft()) / canvas.getWidth();
  }

  private static Paint paint(Region colour) {
    Background background = colour.getBackground();
    return background == null || background.getFills().isEmpty()
        ? Color.TRANSPARENT
        : background.getFills().getFirst().getFill();
  }

  private static Region colour(String styleClass) {
    Region colour = new Region();
    colour.getStyleClass().add(styleClass);
    colour.setVisible(false);
    colour.setManaged(false);
    return colour;
  }
}
