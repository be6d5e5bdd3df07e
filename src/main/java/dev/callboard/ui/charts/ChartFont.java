package dev.callboard.ui.charts;

import dev.callboard.ui.theme.Theme;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's type as AWT knows it. Loading it takes a moment: not on the FX thread. */
final class ChartFont {

  private static final Logger LOG = LoggerFactory.getLogger(ChartFont.class);

  private ChartFont() {}

  /** Whether the window's type has the letters of a language; AWT looks for no other by itself. */
  static boolean speaks(Locale locale) {
    return !locale.getLanguage().equals("zh");
  }

  /** The system's own type, which has the letters of every language the system shows. */
  static Font system() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  /** Loads it; the system's own where that fails. */
  static Font load() {
    Font font;
    try (InputStream in =
        Objects.requireNonNull(Theme.class.getResourceAsStream("fonts/Roboto-Regular.ttf"))) {
      font = Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      LOG.warn("charts are written in the system's type: {}", e.toString());
      font = system();
    }
    // The first measure loads the rest of the machinery.
    font.deriveFont(12f).getLineMetrics("0", new FontRenderContext(null, true, true));
    return font;
  }
}
