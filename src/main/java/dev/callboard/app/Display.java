package dev.callboard.app;

import java.util.Locale;
import java.util.Map;

/** Whether windows can be shown here, and how to do without. */
final class Display {

  private static final String PLATFORM = "glass.platform";

  private Display() {}

  /** Windows and macOS always have one; elsewhere the session says so. */
  static boolean present(String osName, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    return os.contains("win")
        || os.contains("mac")
        || named(environment.get("DISPLAY"))
        || named(environment.get("WAYLAND_DISPLAY"));
  }

  private static boolean named(@org.jspecify.annotations.Nullable String value) {
    return value != null && !value.isBlank();
  }

  /**
   * Makes the toolkit draw into memory; only before it is started. A platform named when the process
   * was started stays: the packaging walks the tour on a real one, to train on what users run.
   */
  static void doWithout() {
    if (System.getProperty(PLATFORM) == null) {
      System.setProperty(PLATFORM, "Headless");
      System.setProperty("prism.order", "sw");
    }
  }
}
