/**
 * A column index beside the database: answers exact counts, sums and any page of any filter over
 * millions of call records without touching their rows.
 *
 * <p>Rows are wide arrays of {@code long}; column 0 is the start of the call, column 1 its id, and
 * the two together are the key rows are kept in order of. Sorted, immutable leaves hold up to half a
 * million rows each, every column encoded by its own dictionary; new rows gather in small unsorted
 * tails that are merged into their leaf. It is a view: delete it and it is built again.
 */
@NullMarked
package dev.callboard.calls.index;

import org.jspecify.annotations.NullMarked;
