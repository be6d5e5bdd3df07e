package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import dev.callboard.ui.kit.Presence;
import java.util.function.DoubleConsumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/**
 * A recording as bars: what was heard, what is to come, and the place between; one lane a channel. A
 * canvas, since hundreds of nodes per frame cost too much; its colours are the backgrounds of
 * invisible regions, so that they come from the sheet.
 */
final class WaveformView extends Region {

  private static final double PITCH = 4;
  private static final double BAR = 2.5;
  private static final double LANE_GAP = 4;

  private final Canvas canvas = new Canvas();
  private final Region heard = colour("waveform-heard");
  private final Region ahead = colour("waveform-ahead");
  private final Region cursor = colour("waveform-cursor");
  private final Region part = colour("waveform-part");
  private final Region line = colour("waveform-line");
  private final DoubleConsumer seek;
  private @Nullable Waveform waveform;
  private @Nullable PartListener partListener;
  private double place;
  private double partFrom = -1;
  private double partTo = -1;
  private double[] lines = {};
  private double pressed;

  /** Is told of a part one dragged over with Shift held. */
  @FunctionalInterface
  interface PartListener {
    /** From and to are fractions of the whole, from 0 to 1, in order. */
    void dragged(double from, double to);
  }

  /**
   * Builds an empty one.
   *
   * @param id of the node
   * @param seek told where somebody clicked or dragged to, 0 to 1
   */
  WaveformView(String id, DoubleConsumer seek) {
    this.seek = seek;
    getStyleClass().add("waveform");
    setId(id);
    setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().addAll(heard, ahead, cursor, part, line, canvas);
    canvas.setMouseTransparent(true);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    for (Region colour : new Region[] {heard, ahead, cursor, part, line}) {
      colour.backgroundProperty().subscribe(_ -> draw());
    }
  }

  /** Lets a part be chosen by dragging with Shift held. */
  void onPart(PartListener listener) {
    partListener = listener;
  }

  /** Shows peaks; null shows a thin line. */
  void show(@Nullable Waveform now) {
    if (waveform != now) {
      waveform = now;
      draw();
    }
  }

  /** Shows the place, 0 to 1. */
  void place(double fraction) {
    if (place != fraction) {
      place = fraction;
      draw();
    }
  }

  /** Shades a part; a negative start shades none, a negative end only marks the start. */
  void part(double from, double to) {
    if (partFrom != from || partTo != to) {
      partFrom = from;
      partTo = to;
      draw();
    }
  }

  /** Draws thin lines at places. */
  void lines(double... places) {
    lines = places.clone();
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

  private void press(MouseEvent event) {
    pressed = fraction(event.getX());
    if (!event.isShiftDown()) {
      seek.accept(pressed);
    }
  }

  private void drag(MouseEvent event) {
    double now = Math.clamp(fraction(event.getX()), 0, 1);
    if (!event.isShiftDown()) {
      seek.accept(now);
    } else if (partListener != null) {
      partListener.dragged(Math.min(pressed, now), Math.max(pressed, now));
    }
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    g.clearRect(0, 0, width, height);
    drawPart(g, width, height);
    int lanes = waveform == null ? 1 : waveform.peaks().length;
    double lane = (height - (lanes - 1) * LANE_GAP) / lanes;
    int bars = (int) (width / PITCH);
    double at = place * width;
    for (int channel = 0; channel < lanes; channel++) {
      double top = channel * (lane + LANE_GAP);
      for (int i = 0; i < bars; i++) {
        double x = i * PITCH;
        double peak = peak(channel, (double) i / bars, (i + 1.0) / bars);
        double tall = Math.max(1.5, lane * peak);
        g.setFill(paint(x < at ? heard : ahead));
        g.fillRoundRect(x, top + (lane - tall) / 2, BAR, tall, BAR, BAR);
      }
    }
    g.setFill(paint(line));
    for (double l : lines) {
      g.fillRect(Math.clamp(l * width, 0, Math.max(0, width - 1)), 0, 1, height);
    }
    if (waveform != null) {
      g.setFill(paint(cursor));
      g.fillRect(Math.clamp(at - 1, 0, Math.max(0, width - 2)), 0, 2, height);
    }
  }

  private void drawPart(GraphicsContext g, double width, double height) {
    if (partFrom >= 0) {
      double from = partFrom * width;
      g.setFill(paint(part));
      g.fillRect(from, 0, partTo < 0 ? 2 : Math.max(2, partTo * width - from), height);
    }
  }

  /** The loudest moment of a channel between two places. */
  private double peak(int lane, double from, double to) {
    if (waveform == null) {
      return 0;
    }
    float[] channel = waveform.peaks()[lane];
    double loudest = 0;
    int first = (int) (from * channel.length);
    int last = Math.min(channel.length, Math.max(first + 1, (int) (to * channel.length)));
    for (int i = first; i < last; i++) {
      loudest = Math.max(loudest, channel[i]);
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
    Presence.show(colour, false);
    return colour;
  }
}
