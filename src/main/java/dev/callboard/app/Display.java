package dev.callboard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether windows can be shown here and what draws them, and how to do without. */
final class Display {

  private static final String PLATFORM = "glass.platform";
  private static final String DRAWING = "prism.order";

  /** What stands for a graphics card on Linux: Mesa's drivers, those of NVIDIA, and that of WSL. */
  private static final List<String> CARDS = List.of("dri/renderD128", "nvidiactl", "dxg");

  private Display() {}

  /** Windows and macOS always have one; elsewhere the session says so. */
  static boolean present(String osName, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    return os.contains("win")
        || os.contains("mac")
        || named(environment.get("DISPLAY"))
        || named(environment.get("WAYLAND_DISPLAY"));
  }

  /**
   * Lets the toolkit draw by itself at once where there is no graphics card: it would load a driver that
   * draws in software too, find it wanting, and keep its 60 MB. Only before the toolkit is started. A way
   * of drawing named when the process was started stays.
   *
   * @param devices the folder of the machine's devices, {@code /dev}
   */
  static void withoutCard(String osName, Path devices) {
    boolean linux = osName.toLowerCase(Locale.ROOT).contains("linux");
    if (linux
        && System.getProperty(DRAWING) == null
        && CARDS.stream().map(devices::resolve).noneMatch(Files::exists)) {
      System.setProperty(DRAWING, "sw");
    }
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
      System.setProperty(DRAWING, "sw");
    }
  }
}
