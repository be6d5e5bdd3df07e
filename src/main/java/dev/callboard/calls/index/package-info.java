/**
 * A column index beside the database: answers exact counts, sums and any page of any filter over
 * millions of call records without touching their rows.
 *
 * <p>Rows are arrays of {@code long}; column 0 is the start of the call, column 1 its id, and the two
 * together are the key rows are kept in order of. {@link dev.callboard.calls.index.ColumnIndex} holds
 * leaves, each for one range of keys: a mapped, immutable file of up to 131 072 rows, every column in
 * the fewest bits that hold it (about 31 bytes a row in all), and a short tail of newer rows in memory.
 * A change makes new leaf objects and one volatile write shows them, so queries take no lock. Tails go
 * into files every 60 000 rows and at the end; a manifest names the files and the place in the record
 * log up to which they hold everything.
 *
 * <p>A query turns criteria into one bit a row, leaf by leaf on all processors: counting is counting
 * bits, a page by start is finding the bit of a rank, and a page by another column counts values by
 * ranges first and looks closer only where the page lies. It is a view: delete it and it is built again.
 */
@NullMarked
package dev.callboard.calls.index;

import org.jspecify.annotations.NullMarked;
