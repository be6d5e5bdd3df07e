import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes the toolkit's binary form of every style sheet below a folder beside it, and that of the controls'
 * two sheets without the rules for controls this program has none of: each control that is shown is held
 * against every rule. Run as a single source file: Sheets.java FOLDER
 */
final class Sheets {

  /** Style classes of controls and parts the program does not use; a rule with one of them falls out. */
  private static final Pattern UNUSED =
      Pattern.compile(
          "\\.(default-color\\d+|tab-pane|tab-line|tree-table-view|tree-table-row-cell|tree-table-cell"
              + "|tree-view|tree-cell|notification|tool-bar|custom-color-dialog|chart|chart-bar|bar-chart"
              + "|choice-box|message|dialog-pane|alert|pagination|toggle-switch|segmented-control"
              + "|calendar|split-pane|color-picker|color-palette|color-palette-region|menu-bar|tile-base"
              + "|ring-progress-indicator|custom-text-field|modal-box|modal-pane|html-editor[a-z-]*"
              + "|font-icon|ikonli-font-icon|caption-menu-item|bb-code|breadcrumbs|accordion|selectable-text)(?![A-Za-z0-9_-])");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");

  private Sheets() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String look : List.of("light", "dark")) {
      Files.writeString(folder.resolve("controls-" + look + ".css"), used("primer-" + look));
    }
    List<Path> sheets;
    try (Stream<Path> files = Files.list(folder)) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
    }
    for (Path sheet : sheets) {
      Path binary = Path.of(sheet.toString().replaceAll("css$", "bss"));
      Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
    }
  }

  private static String used(String name) throws IOException {
    String css;
    try (InputStream in = Sheets.class.getResourceAsStream("/atlantafx/base/theme/" + name + ".css")) {
      css = COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
    }
    StringBuilder kept = new StringBuilder();
    for (Matcher rule = RULE.matcher(css); rule.find(); ) {
      List<String> selectors =
          Arrays.stream(rule.group(1).split(",")).filter(s -> !UNUSED.matcher(s).find()).toList();
      if (!selectors.isEmpty()) {
        kept.append(String.join(",", selectors)).append(rule.group(2));
      }
    }
    return kept.toString();
  }
}
