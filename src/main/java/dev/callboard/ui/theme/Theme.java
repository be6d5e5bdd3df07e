package dev.callboard.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses scenes: AtlantaFX's controls under this program's sheet and colours, in the look and the
 * font size that are set here. On the FX thread.
 */
public final class Theme {

  /** Height of the type at factor 1, in pixels; every other size follows from it. */
  private static final double BASE_FONT = 13;

  private static final double ICON = 1.2;
  private static final double LARGE_ICON = 2.6;
  private static final double TABLE_ROW = 2.4;

  /** What the window is painted with before there are sheets; the same as in those. */
  private enum Paint {
    CANVAS("#f6f8fa", "#12161b"),
    TEXT("#1f2328", "#e6ebf0"),
    ACCENT("#0b6bcb", "#5aa9f5");

    private final Color light;
    private final Color dark;

    Paint(String light, String dark) {
      this.light = Color.web(light);
      this.dark = Color.web(dark);
    }
  }

  /** Asked for on the FX thread only, read anywhere. */
  private final Platform.Preferences system = Platform.getPreferences();

  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
  private final DoubleProperty fontFactor = new SimpleDoubleProperty(1);
  private final BooleanBinding dark =
      Bindings.createBooleanBinding(this::isDark, look, system.colorSchemeProperty());

  /**
   * Begins in the system's look, with the bundled type. Before any control is built, which would load
   * the toolkit's own look.
   */
  public Theme() {
    Faces.load();
    dressControls();
  }

  /**
   * Begins in a chosen look; the bundled type is loaded already, the controls are dressed by {@link
   * #dressControls}.
   *
   * @param fontFactor scales everything, 1 is normal
   */
  public Theme(Look look, double fontFactor) {
    this.look.set(look);
    this.fontFactor.set(fontFactor);
  }

  /** Gives controls their look; on any thread, before any control is built. */
  public void dressControls() {
    Application.setUserAgentStylesheet(controls());
  }

  /** The ground of windows, for what has no sheet yet. */
  public Color canvas() {
    return paint(Paint.CANVAS);
  }

  /** The colour of text, for what has no sheet yet. */
  public Color text() {
    return paint(Paint.TEXT);
  }

  /** The colour of the brand, for what has no sheet yet. */
  public Color accent() {
    return paint(Paint.ACCENT);
  }

  private Color paint(Paint paint) {
    return dark.get() ? paint.dark : paint.light;
  }

  /** The chosen look; the system's by default. */
  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** Scales everything, 1 is normal. */
  public DoubleProperty fontFactorProperty() {
    return fontFactor;
  }

  /**
   * Tells of every change of the font size for as long as somebody else holds on to what is told: the
   * theme outlives the screens, which are built anew with every language.
   *
   * @param keeper the properties of the node or the column that is told; they keep the listener
   * @param change is given the factor before and the factor now
   */
  public void onFont(ObservableMap<Object, Object> keeper, BiConsumer<Double, Double> change) {
    ChangeListener<Number> listener =
        (_, before, now) -> change.accept(before.doubleValue(), now.doubleValue());
    keeper.put(listener, change);
    fontFactor.addListener(new WeakChangeListener<>(listener));
  }

  /** The height of the type now, in pixels; for the few sizes a sheet cannot say. */
  public double em() {
    return BASE_FONT * fontFactor.get();
  }

  /** Whether dark colours are worn now. */
  public ObservableBooleanValue darkProperty() {
    return dark;
  }

  /** Dresses a scene and keeps it dressed. */
  public void dress(Scene scene) {
    dark.subscribe(_ -> apply(scene));
    fontFactor.subscribe((_, _) -> apply(scene));
  }

  private void apply(Scene scene) {
    scene.setUserAgentStylesheet(controls());
    scene.getStylesheets().setAll(sheet(dark.get() ? "dark" : "light"), sheet("base"), sizes());
  }

  /** The packages hold the controls' sheets without what this program does not use. */
  private String controls() {
    URL own = Theme.class.getResource(dark.get() ? "controls-dark.bss" : "controls-light.bss");
    return own != null
        ? own.toExternalForm()
        : (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
  }

  private boolean isDark() {
    return switch (look.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
    };
  }

  /**
   * As a sheet and not as a style of the root, since pop-ups take over sheets only. Icons and table rows
   * are sized here because their lines blur where they end between two pixels.
   */
  private String sizes() {
    String css =
        String.format(
            Locale.ROOT,
            ".root { -fx-font-size: %.2fpx; }"
                + ".icon { -fx-font-size: %dpx; }"
                + ".empty .icon { -fx-font-size: %dpx; }"
                + ".table-row-cell { -fx-cell-size: %4$dpx; }"
                + ".table-view > .column-header-background .column-header { -fx-size: %4$dpx; }",
            em(),
            (int) (em() * ICON),
            (int) (em() * LARGE_ICON),
            Math.round(em() * TABLE_ROW));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  /** The packages hold sheets in the toolkit's binary form too, which it need not parse. */
  private static String sheet(String name) {
    URL binary = Theme.class.getResource(name + ".bss");
    return (binary == null ? resource(name + ".css") : binary).toExternalForm();
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }
}
