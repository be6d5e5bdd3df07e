package dev.callboard.ui.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart shows; how it looks is the business of {@link ChartPane}. Built on any thread. */
public sealed interface Chart {

  /**
   * One colour of stacked columns.
   *
   * @param name for the legend
   * @param values one a category
   */
  record Series(String name, Fill fill, List<Long> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * Columns in which several series lie upon each other.
   *
   * @param categories from left to right, each name once
   * @param series from the bottom to the top
   */
  record StackedColumns(List<String> categories, List<Series> series) implements Chart {
    public StackedColumns {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * Bars from the left, one under the other.
   *
   * @param names from the top, each once
   * @param values one a name
   */
  record Bars(List<String> names, List<Long> values, Fill fill) implements Chart {
    public Bars {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }
  }

  /**
   * Shares by row and column as fields of more or less colour.
   *
   * @param rows from the top
   * @param columns from the left
   * @param shares a list a row: 0 to 1, or null where there is nothing to divide by
   * @param calls a list a row: of how many calls the share is, for the tooltip
   */
  record HeatMap(
      List<String> rows,
      List<String> columns,
      List<? extends List<@Nullable Double>> shares,
      List<List<Long>> calls)
      implements Chart {
    public HeatMap {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      shares = List.copyOf(shares);
      calls = List.copyOf(calls);
    }
  }
}
