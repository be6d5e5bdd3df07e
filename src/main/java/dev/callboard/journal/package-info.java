/**
 * Append-only files of framed, checksummed records. Truth lives here; the database is a view of it.
 */
@NullMarked
package dev.callboard.journal;

import org.jspecify.annotations.NullMarked;
