package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Where every number is, as one bar; each fate as wide as its share, but never invisible. */
final class FatesBar extends Region {

  private static final double LEAST_WIDTH = 2;

  private final Map<Fate, Region> parts = new EnumMap<>(Fate.class);
  private final Rectangle rounded = new Rectangle();
  private final Texts texts;
  private final Formats formats;
  private @Nullable Fates fates;

  FatesBar(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("fates-bar");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (Fate fate : Fate.values()) {
      Region part = new Region();
      part.getStyleClass().addAll("fate", fate.styleClass());
      parts.put(fate, part);
      getChildren().add(part);
    }
    setClip(rounded);
  }

  /** Shows the fates; null shows an empty bar. */
  void show(@Nullable Fates now) {
    fates = now;
    setAccessibleText(now == null ? texts.get("campaigns.fates.counting") : words(now));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    rounded.setWidth(width);
    rounded.setHeight(height);
    rounded.setArcWidth(height * 0.6);
    rounded.setArcHeight(height * 0.6);
    Fates now = fates;
    double x = 0;
    for (Map.Entry<Fate, Region> part : parts.entrySet()) {
      long count = now == null ? 0 : part.getKey().of(now);
      boolean there = now != null && count > 0 && now.imported() > 0;
      double share = there ? Math.max(LEAST_WIDTH, width * count / now.imported()) : 0;
      part.getValue().setVisible(there);
      part.getValue().resizeRelocate(x, 0, Math.min(share, width - x), height);
      x = Math.min(width, x + share);
    }
  }

  private String words(Fates now) {
    StringJoiner words = new StringJoiner(", ");
    for (Fate fate : Fate.values()) {
      long count = fate.of(now);
      if (count > 0) {
        words.add(texts.get("campaigns.fate." + fate, formats.number(count)));
      }
    }
    return words.toString();
  }
}
