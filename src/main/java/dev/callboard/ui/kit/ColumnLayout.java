package dev.callboard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Order, widths and hidden columns of a table as a text: {@code started 9.80, key 3.40 hidden}.
 *
 * @param columns from the left
 */
record ColumnLayout(List<Column> columns) {

  /**
   * One column.
   *
   * @param id of the table column
   * @param widthEm in heights of the type, so that it fits at every font size
   */
  record Column(String id, double widthEm, boolean shown) {

    private String written() {
      return String.format(Locale.ROOT, "%s %.2f%s", id, widthEm, shown ? "" : " hidden");
    }

    private static Optional<Column> read(String text) {
      String[] words = text.strip().split(" ");
      boolean whole =
          (words.length == 2 || words.length == 3 && words[2].equals("hidden"))
              && words[1].matches("\\d{1,3}(\\.\\d{1,2})?");
      return whole
          ? Optional.of(new Column(words[0], Double.parseDouble(words[1]), words.length == 2))
          : Optional.empty();
    }
  }

  ColumnLayout {
    columns = List.copyOf(columns);
  }

  String written() {
    return columns.stream().map(Column::written).collect(Collectors.joining(", "));
  }

  /** Reads what {@link #written} wrote; whatever else the text holds is passed over. */
  static ColumnLayout read(String text) {
    List<Column> columns = new ArrayList<>();
    for (String part : text.split(",")) {
      Column.read(part).ifPresent(columns::add);
    }
    return new ColumnLayout(columns);
  }

  Optional<Column> find(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
