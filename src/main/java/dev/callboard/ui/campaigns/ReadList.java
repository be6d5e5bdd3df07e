package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.numbers.NumberColumn;
import dev.callboard.numbers.TablePreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read and judged.
 *
 * @param numbers every number and its sums
 * @param preview its first rows; null when there is no list
 * @param column where the numbers were taken from
 * @param storedAsNumbers cells a spreadsheet stored as numbers
 * @param zerosLost accepted numbers that lost their first zero by that
 * @param origin where it came from
 * @param former campaigns made from the same list, the newest first
 */
record ReadList(
    NumberList numbers,
    @Nullable TablePreview preview,
    NumberColumn column,
    int storedAsNumbers,
    int zerosLost,
    ListOrigin origin,
    List<Campaign> former) {

  static final ReadList NONE =
      new ReadList(
          NumberList.EMPTY,
          null,
          new NumberColumn(NumberColumn.ALL, false),
          0,
          0,
          ListOrigin.UNKNOWN,
          List.of());
}
